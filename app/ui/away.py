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
    """Every absence that nobody dismissed; hidden while there is none."""

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
        """The newest in its title, all of them in the lines."""
        self._shown = snapshot.absences
        self.setVisible(bool(self._shown))
        if not self._shown:
            return
        names = {standing.link.id: standing.link.name for standing in snapshot.links}
        texts = [(names.get(it.link_id, ""), absence_text(it)) for it in reversed(self._shown)]
        self.title.setText(texts[0][1].title)
        lines = []
        for place, (name, text) in enumerate(texts):
            about = [name] if len(names) > 1 else []
            lines += [text.title] if place else []
            lines += [f"{' · '.join([*about, line])}" for line in text.lines]
        self.lines.setText("\n".join(lines))

    def _dismiss(self) -> None:
        shown, absences = self._shown, self._parts.desk.journal.absences

        def dismiss() -> None:
            for it in shown:
                absences.dismiss(it.link_id, it.began)

        self._parts.read(dismiss, lambda _: self._parts.board.refresh(), self)
