"""What came in, was caught up and was at risk while there was no contact."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from app.domain.absence import Absence
from app.engine.overview import Snapshot
from app.texts.absence import absence_text
from app.texts.translate import translate
from app.ui.parts import Parts
from app.ui.widgets import Card, button, label


class AwayCard(Card):
    """The newest absence that nobody dismissed; hidden while there is none."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._shown: tuple[Absence, ...] = ()
        self.title = label(bold=True, size=1.2)
        self.lines = label()
        self.seen = button(translate("Window", "I have read it"), self._dismiss)
        row = QHBoxLayout()
        row.addWidget(self.title, stretch=1)
        row.addWidget(self.seen)
        self.column.addLayout(row)
        self.column.addWidget(self.lines)
        self.hide()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest; earlier ones and those of other integrations are counted."""
        self._shown = snapshot.absences
        self.setVisible(bool(self._shown))
        if not self._shown:
            return
        newest, others = self._shown[-1], len(self._shown) - 1
        text = absence_text(newest)
        names = [standing.link.name for standing in snapshot.links if standing.link.id == newest.link_id]
        self.title.setText(text.title)
        lines = [*(names if len(snapshot.links) > 1 else []), *text.lines]
        if others:
            lines.append(translate("Window", "Others before that you have not read: {count}.").format(count=others))
        self.lines.setText("\n".join(lines))

    def _dismiss(self) -> None:
        shown, absences = self._shown, self._parts.desk.journal.absences

        def dismiss() -> None:
            for it in shown:
                absences.dismiss(it.link_id, it.began)

        self._parts.read(dismiss, lambda _: self._parts.board.refresh(), self)
