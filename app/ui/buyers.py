"""What is kept of a buyer who asks for it: found, handed out, erased."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QListWidget, QMessageBox, QVBoxLayout, QWidget

from app.domain.people import BuyerRecord, Wanted
from app.engine.people import erase_buyer
from app.texts.format import moment, money
from app.texts.labels import label as word
from app.texts.translate import translate
from app.ui import theme
from app.ui.parts import Parts
from app.ui.widgets import button, label


class BuyersTab(QWidget):
    """A search, the orders found, and what can be done with their buyer's data."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._found: Sequence[BuyerRecord] = ()
        self._wanted = Wanted()
        self.question: QMessageBox | None = None
        self.who = QLineEdit()
        self.who.setPlaceholderText(translate("Help", "CPF, CNPJ, e-mail or order number"))
        self.who.setAccessibleName(translate("Help", "Whose data"))
        self.who.returnPressed.connect(self.look)
        self.state = label(muted=True)
        self.orders = QListWidget()
        self.orders.setAccessibleName(translate("Help", "Orders of this buyer"))
        self.search = button(translate("Help", "Search"), self.look, primary=True, icon="search")
        self.export = button(translate("Help", "Save what is kept…"), self._ask_where, icon="export")
        self.erase = button(translate("Help", "Erase the data…"), self._ask_whether)
        head = QHBoxLayout()
        head.addWidget(self.who, stretch=1)
        head.addWidget(self.search)
        foot = QHBoxLayout()
        foot.addWidget(self.state, stretch=1)
        foot.addWidget(self.export)
        foot.addWidget(self.erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.WIDE_GAP, 0, 0)
        column.setSpacing(theme.WIDE_GAP)
        explained = translate(
            "Help",
            "A buyer may ask what you keep about them, and that you erase it. The orders themselves stay, without the "
            "buyer. How long data are kept by themselves is a setting of the integration.",
        )
        column.addWidget(label(explained))
        column.addLayout(head)
        column.addWidget(self.orders, stretch=1)
        column.addLayout(foot)

    def look(self) -> None:
        """Find the orders of whoever is typed in."""
        self._wanted = wanted = Wanted.read(self.who.text())
        if not self.who.text().strip():
            self._show((), translate("Help", "Type whose data you look for."))
            return
        find = self._parts.desk.journal.people.find
        self._parts.read(lambda: find(wanted), lambda found: self._show(found, _missed(wanted)), self)

    def _show(self, found: Sequence[BuyerRecord], none: str) -> None:
        """The orders; `none` is said where there are none."""
        self._found = found
        self.orders.clear()
        self.orders.addItems([_line(record) for record in found])
        one, many = translate("Help", "{count} order found."), translate("Help", "{count} orders found.")
        self.state.setText((one if len(found) == 1 else many).format(count=len(found)) if found else none)

    def _ask_where(self) -> None:
        found = self._found
        if not found:
            self.look()
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / translate("Help", "buyer.csv"))
        title = translate("Help", "Save what is kept")
        path, _ = QFileDialog.getSaveFileName(self, title, suggested, "CSV (*.csv);;JSON (*.json)")
        if path:
            saved = translate("Help", "Saved: {file}").format(file=path)
            write = self._parts.desk.write_buyer
            self._parts.call(lambda _: write(path, found), lambda _: self._parts.said.emit(saved), owner=self)

    def _ask_whether(self) -> None:
        if not self._found:
            self.look()
            return
        one = translate("Help", "Erase the buyer's data in {count} order? It cannot be undone.")
        many = translate("Help", "Erase the buyer's data in {count} orders? It cannot be undone.")
        count = len(self._found)
        self.question = QMessageBox(self)
        self.question.setIcon(QMessageBox.Icon.Question)
        self.question.setWindowTitle(translate("Help", "Erase the data"))
        self.question.setText((one if count == 1 else many).format(count=count))
        yes = self.question.addButton(translate("Help", "Erase"), QMessageBox.ButtonRole.DestructiveRole)
        no = self.question.addButton(translate("Help", "Keep"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(no)
        self.question.setEscapeButton(no)
        yes.clicked.connect(self._erase)
        self.question.open()

    def _erase(self) -> None:
        desk, wanted = self._parts.desk, self._wanted
        self._parts.call(lambda _: erase_buyer(desk.journal, wanted, desk.clock.now()), self._erased, owner=self)

    def _erased(self, outcome: tuple[tuple[BuyerRecord, ...], ...]) -> None:
        gone, kept = outcome
        self._show(kept, translate("Help", "Nothing is kept of this buyer."))
        if gone:
            self._parts.said.emit(translate("Help", "Erased. The history keeps a line that names nobody."))
        if kept:
            text = translate("Help", "Not shipped yet, so their buyer is still needed. Erase again afterwards.")
            self.state.setText(text)


def _missed(wanted: Wanted) -> str:
    """What a search without a find says; a text without any digit is taken for a name."""
    if wanted.email:
        return translate("Help", "Nothing is kept of this buyer (searched by e-mail).")
    if not any(character.isdigit() for character in wanted.order):
        return translate("Help", "Search by CPF, CNPJ, e-mail or order number. A name finds nobody.")
    if wanted.document:
        return translate("Help", "Nothing is kept of this buyer (searched by CPF or CNPJ and by order number).")
    return translate("Help", "Nothing is kept of this buyer (searched by order number).")


def _line(record: BuyerRecord) -> str:
    number = record.number or record.hub_id
    return f"{number} · {moment(record.created)} · {word(record.stage)} · {money(record.total)}"
