"""Whether there is a place for the access data: said before they are typed, not once they are to be saved."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel

from app.domain.errors import TomadaError
from app.texts.errors import explain
from app.texts.translate import translate
from app.ui import theme
from app.ui.parts import Parts
from app.ui.widgets import Card, button, label


class SafeNote(Card):
    """Hidden while the vault works; else what is wrong with it, and a button that looks again. Holds nothing up."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        picture = QLabel()
        theme.follow(picture, lambda: picture.setPixmap(theme.icon("warning", theme.colours().warn).pixmap(24, 24)))
        self.text = label()
        self.again = button(translate("Wizard", "Look again"), self.look)
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE_GAP)
        row.addWidget(picture)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.again)
        self.column.addLayout(row)
        self.hide()

    def look(self) -> None:
        """Try it in the background; a locked one may ask the person for its password meanwhile."""
        desk = self._parts.desk
        self._parts.call(lambda _: desk.try_vault(), lambda _: self.hide(), self._tell, self, vault=True)

    def _tell(self, error: TomadaError) -> None:
        explained = explain(error)
        meanwhile = translate("Wizard", "You can fill in this page meanwhile: the password safe is needed at the end.")
        self.text.setText(f"{explained.title}. {explained.cause} {explained.next_step} {meanwhile}")
        self.show()
