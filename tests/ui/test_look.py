"""What is on screen can be read in light and dark, and whoever works by keyboard sees where they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.engine.overview import Trade
from app.resources import resource
from app.ui import style, theme
from app.ui.menu import Menu
from app.ui.pages import ENTRIES
from app.ui.trade_picture import TradePicture
from app.ui.widgets import button

_LEAST = 4.5
_TEXTS = ("text", "muted", "accent", "good", "warn", "bad", "quiet")
_GROUNDS = ("window", "card", "hover")
_Role = QPalette.ColorRole


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the two."""
    monkeypatch.setattr(theme, "is_dark", lambda: request.param == "dark")
    return str(request.param)


@pytest.fixture
def dressed(qapp: QApplication, scheme: str) -> Iterator[None]:
    """The program's look, on Fusion."""
    before = qapp.palette()
    qapp.setPalette(theme.palette())
    qapp.setStyleSheet(style.sheet(native=False))
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_the_known_one() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_text_colour_can_be_read_on_every_ground(scheme: str) -> None:
    now = theme.colours()
    pairs = [*product(_TEXTS, _GROUNDS), ("on_accent", "accent"), ("on_accent", "pressed"), ("card", "bad")]

    weak = {(ink, ground): _contrast(getattr(now, ink), getattr(now, ground)) for ink, ground in pairs}

    assert {pair: found for pair, found in weak.items() if found < _LEAST} == {}


def test_the_systems_own_controls_can_be_read(qapp: QApplication, scheme: str) -> None:
    palette = theme.palette()
    pairs = [
        *product(
            (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.Link), (_Role.Window, _Role.Base, _Role.Button)
        ),
        *product((_Role.Text, _Role.PlaceholderText), (_Role.Base, _Role.AlternateBase)),
        (_Role.ToolTipText, _Role.ToolTipBase),
        (_Role.HighlightedText, _Role.Highlight),
    ]

    weak = [pair for pair in pairs if _contrast(*(palette.color(role).name() for role in pair)) < _LEAST]

    assert weak == []


@pytest.mark.parametrize("native", [True, False])
def test_the_style_sheet_uses_no_pair_of_colours_that_cannot_be_read(scheme: str, native: bool) -> None:
    now = theme.colours()
    grounds = [getattr(now, ground) for ground in _GROUNDS]
    weak = []
    for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", style.sheet(native)):
        ink = re.search(r"(?<![\w-])color: (#\w+)", rule)
        ground = re.search(r"(?<![\w-])background: (#\w+)", rule)
        if ink and ":disabled" not in selector:
            weak += [selector for on in ([ground[1]] if ground else grounds) if _contrast(ink[1], on) < _LEAST]

    assert weak == []


def test_outlines_of_controls_stand_out_from_their_ground(scheme: str) -> None:
    now = theme.colours()

    assert all(
        _contrast(edge, ground) >= 3 for edge in (now.edge, now.accent, now.bad) for ground in (now.window, now.card)
    )


def _table() -> QTableWidget:
    made = QTableWidget(2, 2)
    made.setItem(0, 0, QTableWidgetItem("PAN-CER-24"))
    made.setCurrentCell(0, 0)
    return made


def _tabs() -> QTabBar:
    made = QTabBar()
    made.addTab("Conexão")
    return made


def _menu() -> QListWidget:
    return Menu(ENTRIES)


def _tool() -> QToolButton:
    made = QToolButton()
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


_CONTROLS: tuple[Callable[[], QWidget], ...] = (
    lambda: QPushButton("Sair"),
    lambda: button("Continuar", lambda: None, primary=True),
    _tool,
    lambda: QLineEdit("abc"),
    lambda: QPlainTextEdit("abc"),
    QComboBox,
    QSpinBox,
    QDateEdit,
    lambda: QCheckBox("Sim"),
    lambda: QRadioButton("Sim"),
    _tabs,
    _table,
    _menu,
)


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("make", _CONTROLS)
@pytest.mark.usefixtures("dressed")
def test_a_control_that_has_the_focus_looks_different(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    other, control = QPushButton("outro"), make()
    row.addWidget(other)
    row.addWidget(control)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.setCursorFlashTime(0)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    without = _picture(control)

    control.setFocus(Qt.FocusReason.TabFocusReason)

    changed = _picture(control)
    cursor = 2 * control.fontMetrics().height()  # a text cursor alone is not enough to be seen
    assert _differing(without, changed) > cursor


def _differing(one: QImage, other: QImage) -> int:
    """Pixels that differ."""
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))


def test_icons_follow_the_system_from_light_to_dark_while_the_window_is_open(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu = Menu(ENTRIES)
    qtbot.addWidget(menu)
    before = menu.item(1).icon().pixmap(24, 24).toImage()

    monkeypatch.setattr(theme, "is_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert menu.item(1).icon().pixmap(24, 24).toImage() != before


def test_what_follows_the_colours_ends_with_its_owner(qapp: QApplication) -> None:
    drawn: list[int] = []
    owner = QLabel()
    theme.follow(owner, lambda: drawn.append(1))

    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert drawn == [1]


def test_the_states_are_told_apart_by_shape_at_sixteen_pixels(qapp: QApplication) -> None:
    names = ("empty", "fresh", "working", "late", "paused", "attention", "offline")
    shapes = {name: _shape(theme.icon(f"state-{name}")) for name in names}

    alike = [
        (one, other)
        for one, other in product(names, names)
        if one < other and len(shapes[one] ^ shapes[other]) < 0.35 * len(shapes[one] | shapes[other])
    ]

    assert alike == []


def _shape(icon: QIcon) -> set[tuple[int, int]]:
    image = icon.pixmap(16, 16).toImage()
    return {(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 127}


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn_and_has_only_colours_of_ours(qapp: QApplication, path: object) -> None:
    name = str(getattr(path, "stem", ""))

    assert _shape(theme.icon(name))
    if not name.startswith(("app", "tick", "arrow", "tray")):
        assert set(re.findall(r'(?:stroke|fill)="(.*?)"', resource(f"icons/{name}.svg").read_text())) <= {
            "none",
            "currentColor",
        }


def test_the_menu_speaks_its_counts(qtbot: QtBot) -> None:
    menu = Menu(ENTRIES)
    qtbot.addWidget(menu)

    menu.set_count("attention", 3)

    item = menu.item(menu.row_of("attention"))
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"{item.text()} (3)"
    menu.set_count("attention", 0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == item.text()


def test_a_wrong_field_is_told_by_its_look(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(style.sheet(native=True))
    before = _picture(field)

    style.mark(field, "wrong", True)

    assert _picture(field) != before
    style.mark(field, "wrong", False)
    assert _picture(field) == before


@pytest.mark.usefixtures("dressed")
def test_of_several_wrong_fields_the_one_with_the_focus_is_told_by_its_look(qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    fields = [QLineEdit(), QLineEdit()]
    for field in fields:
        row.addWidget(field)
        style.mark(field, "wrong", True)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.setCursorFlashTime(0)

    fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    assert _differing(*map(_picture, fields)) > 2 * fields[0].fontMetrics().height()


@pytest.mark.usefixtures("dressed")
def test_the_hint_in_an_empty_field_can_be_read(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()

    hint = field.palette().color(_Role.PlaceholderText)

    assert hint.alpha() == 255
    assert _contrast(hint.name(), theme.colours().card) >= _LEAST


@pytest.mark.usefixtures("dressed")
def test_the_bars_of_the_last_days_stand_out_from_their_ground(qtbot: QtBot) -> None:
    picture = TradePicture()
    qtbot.addWidget(picture)
    picture.show_days([Trade(date(2026, 3, day), 5, Decimal(10)) for day in (1, 2)])
    picture.resize(200, picture.height())

    bar = _picture(picture).pixelColor(picture.width() // 4, picture.height() // 2).name()

    assert _contrast(bar, theme.colours().card) >= 3


@pytest.mark.parametrize(("orders", "words"), [(0, "0 pedidos"), (1, "1 pedido,"), (2, "2 pedidos")])
def test_a_day_is_counted_in_words_that_agree(orders: int, words: str, qtbot: QtBot) -> None:
    picture = TradePicture()
    qtbot.addWidget(picture)
    picture.show_days([Trade(date(2026, 3, 2), orders, Decimal(10))])
    assert words in picture.accessibleDescription()
