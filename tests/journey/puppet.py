"""`python -m tests.journey.puppet SOCKET …`: the real program, whose window a test can read and use from outside.

A line of JSON in, a line of JSON out: `{"do": "click", "what": "Pedidos"}`. Only what is on screen can be found, by the
words that a person reads; clicks and keys go through Qt's event loop as a person's do.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QObject, Qt, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


class NotOnScreen(Exception):
    """There is no such thing in sight."""


class Puppet(QObject):
    """Answers a test's wishes, one at a time, in Qt's thread."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._connected)
        assert self._server.listen(name), self._server.errorString()

    @Slot()
    def _connected(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._read)

    @Slot()
    def _read(self) -> None:
        socket = cast(QLocalSocket, self.sender())
        while socket.canReadLine():
            wish = json.loads(bytes(socket.readLine().data()))
            try:
                answer: Any = _WISHES[wish.pop("do")](**wish)
            except NotOnScreen as missing:
                answer = {"missing": str(missing)}
            socket.write(json.dumps(answer).encode() + b"\n")


def _visible(kind: type[QWidget], on_top: bool = False) -> Iterator[Any]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and (isinstance(top, QDialog) or not on_top):
            yield from (it for it in [top, *top.findChildren(kind)] if isinstance(it, kind) and it.isVisible())


def _texts() -> list[str]:
    """Everything that can be read on screen."""
    found = [it.text() for it in _visible(QLabel)] + [it.text() for it in _visible(QAbstractButton)]
    found += [it.toPlainText() for it in _visible(QTextEdit)] + [it.text() for it in _visible(QLineEdit)]
    for view in _visible(QAbstractItemView):
        found += list(_cells(view))
    return [text for text in found if text]


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), 200)):
        for column in range(_columns(model)):
            yield str(model.index(row, column).data() or "")


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _named(kinds: tuple[type[QWidget], ...], what: str, on_top: bool = False) -> Any:
    found = [it for kind in kinds for it in _visible(kind, on_top) if what in _names(it)]
    if not found:
        raise NotOnScreen(f"{what!r} among {[n for kind in kinds for it in _visible(kind) for n in _names(it) if n]}")
    return found[0]


def _names(widget: QWidget) -> set[str]:
    names = {widget.accessibleName(), widget.toolTip()}
    if isinstance(widget, QAbstractButton):
        names.add(widget.text().replace("&", ""))
    names |= {label.text().replace("&", "") for label in _visible(QLabel) if label.buddy() is widget}
    return names - {""}


def _click(what: str, on_top: str = "") -> bool:
    QTest.mouseClick(_named((QAbstractButton,), what, bool(on_top)), Qt.MouseButton.LeftButton)
    return True


def _type(what: str, text: str) -> bool:
    field = _named((QLineEdit, QPlainTextEdit, QTextEdit), what)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    return True


def _choose(what: str, text: str) -> bool:
    box = _named((QComboBox,), what)
    place = box.findText(text)
    if place < 0:
        raise NotOnScreen(f"{text!r} among {[box.itemText(it) for it in range(box.count())]}")
    box.setCurrentIndex(place)
    return True


def _page(what: str) -> bool:
    """A line of the menu."""
    for view in _visible(QListWidget):
        for row in range(view.count()):
            if view.item(row).text() == what:
                QTest.mouseClick(
                    view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(view.item(row)).center()
                )
                return True
    raise NotOnScreen(what)


def _row(what: str) -> bool:
    """A row of a table that has this text in it."""
    for view in _visible(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount() if model else 0):
            for column in range(_columns(model)):
                if model.index(row, column).data() == what:
                    index = model.index(row, column)
                    view.scrollTo(index)
                    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
                    return True
    raise NotOnScreen(what)


def _grab(file: str) -> bool:
    window = next(it for it in QApplication.topLevelWidgets() if it.isVisible())
    return bool(window.grab().save(file))


_WISHES: dict[str, Callable[..., Any]] = {
    "texts": _texts,
    "click": _click,
    "type": _type,
    "choose": _choose,
    "page": _page,
    "row": _row,
    "grab": _grab,
}


def main() -> None:
    """The real door, and a puppet beside the window."""
    name, sys.argv = sys.argv[1], ["tomada", *sys.argv[2:]]
    from app.ui import start

    begin = start.Program.show

    def watched(self: start.Program) -> None:
        self.puppet = Puppet(name)  # type: ignore[attr-defined]
        begin(self)

    start.Program.show = watched  # type: ignore[method-assign]
    from app.__main__ import main as door

    door()


if __name__ == "__main__":
    main()
