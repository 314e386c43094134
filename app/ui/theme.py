"""Colours with a meaning, for light and dark, and our own icons. Everything else stays the system's style."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.engine.overview import Light
from app.resources import resource

#: Distances in device-independent pixels.
GAP, WIDE_GAP, MARGIN = 8, 16, 20


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as `#rrggbb`, each at least 4.5:1 against `window` and `card` where text is drawn in it."""

    window: str
    card: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    quiet: str


LIGHT = Colours(
    window="#f5f6f8",
    card="#ffffff",
    border="#d9dde3",
    text="#1b2026",
    muted="#566170",
    accent="#1559c7",
    on_accent="#ffffff",
    good="#0a7142",
    warn="#8f5200",
    bad="#b3261e",
    quiet="#59626e",
)
DARK = Colours(
    window="#1d2024",
    card="#272b30",
    border="#3d434b",
    text="#f0f2f5",
    muted="#aab3bf",
    accent="#8ab4ff",
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


def icon(name: str, colour: str = "") -> QIcon:
    """`resources/icons/NAME.svg`; `currentColor` in it becomes `colour`, the text's colour unless given."""
    return _icon(name, colour or colours().text)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str) -> QIcon:
    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made
