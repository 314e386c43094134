"""Colours with a meaning, for light and dark, and our own icons. Everything else stays the system's style."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.domain.light import Light
from app.resources import resource

#: Distances in device-independent pixels.
GAP, WIDE_GAP, MARGIN = 8, 16, 20

#: Sides of the pictures of an icon; rows, where alone things are selected, have small ones.
_SIZES = (16, 20, 24, 32, 48, 64, 128)
ROW_SIZES = (16, 20, 24, 48)


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as `#rrggbb`. Text is drawn in `text`, `muted`, `accent`, `good`, `warn`, `bad` and `quiet`, on
    `window`, `card` and `hover`; each is at least 4.5:1 there. `on_accent` is the text on `accent` and `pressed`."""

    window: str
    card: str
    hover: str
    border: str
    edge: str
    text: str
    muted: str
    accent: str
    pressed: str
    on_accent: str
    good: str
    warn: str
    bad: str
    quiet: str


LIGHT = Colours(
    window="#f5f6f8",
    card="#ffffff",
    hover="#e9eef7",
    border="#d9dde3",
    edge="#878f9b",
    text="#1b2026",
    muted="#566170",
    accent="#1559c7",
    pressed="#0f469f",
    on_accent="#ffffff",
    good="#0a6b3f",
    warn="#874d00",
    bad="#b3261e",
    quiet="#59626e",
)
DARK = Colours(
    window="#1d2024",
    card="#272b30",
    hover="#333a43",
    border="#3d434b",
    edge="#7b8591",
    text="#f0f2f5",
    muted="#aab3bf",
    accent="#8ab4ff",
    pressed="#b0cdff",
    on_accent="#10233f",
    good="#5fd39a",
    warn="#f4b860",
    bad="#ff9a92",
    quiet="#aab3bf",
)


def is_dark() -> bool:
    """Whether the system asks for dark windows."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def colours() -> Colours:
    """The colours of now."""
    return DARK if is_dark() else LIGHT


def palette() -> QPalette:
    """The same colours for the system's own controls."""
    now, made = colours(), QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, now.window),
        (QPalette.ColorRole.WindowText, now.text),
        (QPalette.ColorRole.Base, now.card),
        (QPalette.ColorRole.AlternateBase, now.window),
        (QPalette.ColorRole.Text, now.text),
        (QPalette.ColorRole.Button, now.card),
        (QPalette.ColorRole.ButtonText, now.text),
        (QPalette.ColorRole.ToolTipBase, now.card),
        (QPalette.ColorRole.ToolTipText, now.text),
        (QPalette.ColorRole.PlaceholderText, now.muted),
        (QPalette.ColorRole.Accent, now.accent),
        (QPalette.ColorRole.Highlight, now.accent),
        (QPalette.ColorRole.HighlightedText, now.on_accent),
        (QPalette.ColorRole.Link, now.accent),
        (QPalette.ColorRole.LinkVisited, now.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(now.edge))
    return made


def light_colour(light: Light) -> str:
    """The colour of a state; its shape says the same (icon `state-…`)."""
    now = colours()
    return {
        Light.FRESH: now.good,
        Light.WORKING: now.accent,
        Light.ATTENTION: now.bad,
        Light.LATE: now.warn,
        Light.OFFLINE: now.warn,
    }.get(light, now.quiet)


class _Follower(QObject):
    def __init__(self, owner: QObject, draw: Callable[[], object]) -> None:
        super().__init__(owner)
        self._draw = draw
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.redraw)

    @Slot()
    def redraw(self) -> None:
        self._draw()


def follow(owner: QObject, draw: Callable[[], object]) -> None:
    """Draw what holds colours of ours (icons, pixmaps) now, and again whenever the system changes between light and
    dark, as long as `owner` lives."""
    _Follower(owner, draw)
    draw()


def icon(name: str, colour: str = "", sizes: tuple[int, ...] = _SIZES) -> QIcon:
    """`resources/icons/NAME.svg`; `currentColor` in it becomes `colour`, the text's colour unless given. In a selected
    row it has the colour of that row's text. Set it within `follow` where it stays on screen. Drawn in
    these `sizes`, in pixels."""
    now = colours()
    return _icon(name, colour or now.text, now.on_accent, sizes)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, selected: str, sizes: tuple[int, ...]) -> QIcon:
    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, stroke, drawn in ((QIcon.Mode.Normal, colour, sizes), (QIcon.Mode.Selected, selected, ROW_SIZES)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", stroke).encode()))
        for size in drawn:
            made.addPixmap(_drawn(renderer, size), mode)
    return made


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture
