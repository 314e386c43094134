"""How a test of a connection went."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.errors import TomadaError
from app.domain.links import Account
from app.texts.errors import explain
from app.texts.translate import translate
from app.ui import theme
from app.ui.widgets import label


class Outcome(QWidget):
    """Whether the connection to one side works: the account's name as proof, or what went wrong."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side
        self._picture = QLabel()
        self.text = label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, stretch=1)
        self.clear()

    def clear(self) -> None:
        """Nothing was tried yet, or something changed since."""
        self.text.clear()
        self.hide()

    def show_account(self, account: Account) -> None:
        """It works."""
        works = translate("Wizard", "Connected: {account}").format(account=account.name)
        without = translate("Wizard", "Works without a spreadsheet: orders come in, no products are sent.")
        self._show(works if account.name else without, "check", theme.colours().good)

    def show_error(self, error: TomadaError) -> None:
        """It does not."""
        explained = explain(error)
        self._show(f"{explained.title}. {explained.cause} {explained.next_step}", "warning", theme.colours().bad)

    def _show(self, text: str, icon: str, colour: str) -> None:
        self._picture.setPixmap(theme.icon(icon, colour).pixmap(20, 20))
        self.text.setText(f"{self._side}: {text}")
        self.show()
