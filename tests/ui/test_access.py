"""Every page, in every state and language: each control has a name for screen readers and can be reached by keyboard,
and no text is cut on the smallest screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from app.resources import resource
from app.texts import translate
from app.ui import style, theme
from app.ui.window import MainWindow
from tests.screenshots.scenes import SCENES
from tests.screenshots.shop import STATES, Shop
from tests.screenshots.stage import SMALLEST, Stage

_Role = QAccessible.Role
_NAMED = {
    _Role.PushButton,
    _Role.ButtonMenu,
    _Role.CheckBox,
    _Role.RadioButton,
    _Role.EditableText,
    _Role.ComboBox,
    _Role.SpinBox,
    _Role.Slider,
    _Role.ProgressBar,
    _Role.List,
    _Role.ListItem,
    _Role.Table,
    _Role.Tree,
    _Role.PageTab,
    _Role.MenuItem,
    _Role.Document,
}
_WHOLE = {_Role.EditableText, _Role.ComboBox, _Role.SpinBox, _Role.Table, _Role.Tree}
_CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


@dataclass
class Seen:
    """What was found at one scene: controls without a name, controls that Tab never comes to, texts that are cut."""

    unnamed: list[str]
    lost: list[str]
    cut: list[str]


class Walk:
    """Walks each state of the shop once in each language; nothing on the way changes the shop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shops: dict[str, Shop] = {}
        self._seen: dict[tuple[str, str], dict[str, Seen]] = {}

    def through(self, state: str, language: str) -> dict[str, Seen]:
        """What was found at every scene."""
        if state not in self._shops:
            folder = self._folder / state
            folder.mkdir()
            self._shops[state] = Shop(folder)
            STATES[state](self._shops[state])
        if (state, language) not in self._seen:
            translate.load(resource("translations"), language)
            stage = Stage(self._shops[state])
            try:
                self._seen[state, language] = seen = {}
                for scene in (each for each in SCENES if each.state == state):
                    seen[scene.name] = _look(scene.show(stage))
                    stage.clear()
            finally:
                stage.close()
        return self._seen[state, language]

    def close(self) -> None:
        """The shops close."""
        for shop in self._shops.values():
            shop.application.close()


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    """One for all tests here."""
    made = Walk(tmp_path_factory.mktemp("shops"))
    yield made
    made.close()


@pytest.fixture(params=[(state, language) for state in STATES for language in translate.LANGUAGES], ids="-".join)
def seen(request: pytest.FixtureRequest, walk: Walk, qapp: QApplication) -> Iterator[dict[str, Seen]]:
    """Every scene, in the look that the window has on Linux."""
    before = qapp.palette()
    qapp.setPalette(theme.palette())
    qapp.setStyleSheet(style.sheet(native=False))
    yield walk.through(*request.param)
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def test_every_control_has_a_name_for_screen_readers(seen: dict[str, Seen]) -> None:
    assert {name: each.unnamed for name, each in seen.items() if each.unnamed} == {}


def test_every_control_can_be_reached_by_keyboard(seen: dict[str, Seen]) -> None:
    assert {name: each.lost for name, each in seen.items() if each.lost} == {}


def test_no_text_is_cut_on_the_smallest_screen(seen: dict[str, Seen]) -> None:
    assert {name: each.cut for name, each in seen.items() if each.cut} == {}


def _look(widget: QWidget) -> Seen:
    interface = QAccessible.queryAccessibleInterface(widget)
    lost = [] if isinstance(widget, QMenu) else _out_of_reach(widget)
    return Seen(sorted(set(_unnamed(interface))), lost, list(_cut(widget)))


def _unnamed(interface: QAccessibleInterface) -> Iterator[str]:
    if interface.state().invisible:
        return
    role = interface.role()
    if role in _NAMED and not interface.text(QAccessible.Text.Name).strip():
        thing = interface.object()
        yield f"{role.name} {type(thing).__name__} {thing.objectName() if thing else ''}"
    if role in _WHOLE:
        return
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from _unnamed(child)


def _inner(widget: QWidget) -> bool:
    """A part of a control, which the control itself leads to."""
    parent = widget.parentWidget()
    return isinstance(widget, QHeaderView) or isinstance(
        parent, QAbstractSpinBox | QComboBox | QLineEdit | QTabBar | QTableView | QHeaderView
    )


def _out_of_reach(window: QWidget) -> list[str]:
    """Controls on screen that the Tab key never comes to."""
    chain, widget = {window}, window.nextInFocusChain()
    while widget is not None and widget not in chain:
        chain.add(widget)
        widget = widget.nextInFocusChain()
    controls = [each for each in window.findChildren(QWidget) if isinstance(each, _CONTROLS)]
    return [
        f"{type(each).__name__} {each.accessibleName() or getattr(each, 'text', str)()}"
        for each in controls
        if each.isVisible()
        and each.isEnabled()
        and not _inner(each)
        and not (each in chain and each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    ]


def _cut(window: QWidget) -> Iterator[str]:
    """Texts and controls that have less room than they need."""
    if isinstance(window, MainWindow) and window.size() != SMALLEST:
        yield f"the window does not fit: {window.size().toTuple()}"
    for each in window.findChildren(QWidget):
        if each.isVisible() and not _inner(each) and (lacks := _lacks(each)):
            yield lacks


def _lacks(widget: QWidget) -> str:
    match widget:
        case QLabel() if widget.text() and not _fits(widget):
            return f"label “{widget.text()}” {widget.size().toTuple()}"
        case QLineEdit() if widget.height() < widget.minimumSizeHint().height():
            return f"field “{widget.accessibleName()}” is {widget.height()} high"
        case QAbstractButton() if widget.text() and widget.width() < widget.minimumSizeHint().width():
            return f"button “{widget.text()}” is {widget.width()} wide"
        case QTabBar() if widget.width() < widget.sizeHint().width():
            return f"tabs “{widget.tabText(0)} …” {widget.width()} < {widget.sizeHint().width()}"
        case QListView() if widget.horizontalScrollBar().maximum() > 0:
            return f"list “{widget.accessibleName()}” is too wide by {widget.horizontalScrollBar().maximum()}"
        case QScrollArea() if widget.horizontalScrollBar().maximum() > 0:
            return f"{type(widget.widget()).__name__} is too wide by {widget.horizontalScrollBar().maximum()}"
    return ""


def _fits(text: QLabel) -> bool:
    if text.wordWrap():
        return text.height() >= text.heightForWidth(text.width())
    return text.width() >= text.sizeHint().width()
