"""*Conexão*: both sides of a link as two cards, and the test that proves them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.domain.errors import InvalidInput, SheetUnreadable, TomadaError
from app.domain.links import Account, Role
from app.engine.wizard import Draft, proposed_name
from app.texts.labels import field_label
from app.texts.translate import translate
from app.texts.wizard import beside
from app.ui import theme
from app.ui.jobs import Job
from app.ui.parts import Parts
from app.ui.widgets import Card, button
from app.ui.wizard.fields import Field, LineField, show_faults
from app.ui.wizard.safe import SafeNote
from app.ui.wizard.sheet import SheetField
from app.ui.wizard.side import SideCard

#: Below this width, in device-independent pixels, one card stands above the other.
_NARROW = 720

Outcomes = Mapping[Role, Account | TomadaError]
Try = Callable[[Draft, Role, Event], Account]


class ConnectionForm(QWidget):
    """`try_side` tries one side in the background; `names` are those of other links."""

    edited = Signal()
    entered = Signal(object)
    stopped = Signal()

    def __init__(self, parts: Parts, try_side: Try, names: Sequence[str] = (), *, kept: bool = False) -> None:
        super().__init__()
        self._parts = parts
        self._try = try_side
        self._names = names
        self._kept = kept
        self._draft = Draft()
        self._job: Job | None = None
        self.sides = {role: SideCard(parts, role, kept=kept) for role in (Role.STORE, Role.HUB)}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.WIDE_GAP)
        for side in self.sides.values():
            self._row.addWidget(side, stretch=1)
            side.edited.connect(self._edited)
            side.entered.connect(self.entered)
            side.chosen.connect(self._propose_name)
        self.name = LineField("name", field_label("name"), translate("Wizard", "As you will find it here in Tomada."))
        self.name.edited.connect(self._edited)
        self.name.entered.connect(partial(self.entered.emit, self.name))
        self.tester = Tester(self.test, self._stop)
        for side in self.sides.values():
            self.tester.column.addWidget(side.outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE_GAP)
        if not kept:
            self.safe = SafeNote(parts)
            self.safe.look()
            column.addWidget(self.safe)
        column.addLayout(self._row)
        column.addWidget(self.tester)
        column.addWidget(Card(self.name))
        column.addStretch()

    @property
    def fields(self) -> list[Field]:
        """Every field, in the order of the page."""
        return [field for side in self.sides.values() for field in side.fields.values()] + [self.name]

    def show_draft(self, draft: Draft) -> None:
        """Show what was answered so far."""
        self._draft = draft
        for side in self.sides.values():
            side.show_draft(draft)
        self.name.set_text(draft.name)

    def answered(self, draft: Draft) -> Draft:
        """The draft with what is on the page."""
        for side in self.sides.values():
            draft = side.answered(draft)
        return replace(draft, name=self.name.text())

    @property
    def replaces_secrets(self) -> bool:
        """Whether the page holds secrets that are to be saved."""
        return any(side.replaces_secrets for side in self.sides.values())

    def forget_secrets(self) -> None:
        """They are in the vault: the page holds them no more."""
        for side in self.sides.values():
            side.keep_secrets()
        self._draft = self.answered(replace(self._draft, secrets={}))

    def _edited(self) -> None:
        self.cancel_test()
        self.edited.emit()

    def _propose_name(self) -> None:
        before = proposed_name(self._draft, self._parts.desk.declarations, self._names)
        now = self.answered(self._draft)
        if now.name in ("", before):
            self.name.set_text(proposed_name(now, self._parts.desk.declarations, self._names))
        self._draft = self.answered(now)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def show_faults(self, faults: Sequence[tuple[str, str]]) -> None:
        """What is wrong, beside each field."""
        for role, side in self.sides.items():
            side.show_fault(next((text for name, text in faults if name == role.value), ""))
        show_faults(self.fields, faults)
        for field in self.fields:
            if isinstance(field, SheetField) and all(name != field.name for name, _ in faults):
                field.look()  # what was wrong with it is said again
        unchosen = [role for role in self.sides if any(name == role.value for name, _ in faults)]
        if unchosen:
            self.sides[unchosen[0]].focus()

    def test(self, then: Callable[[Outcomes], None] | None = None) -> None:
        """Try both sides in the background and show how it went; `then` gets both outcomes."""
        self.cancel_test()
        draft, attempt = self.answered(self._draft), self._try
        self.tester.show_busy(True)

        def work(cancel: Event) -> Outcomes:
            return {role: _outcome(attempt, draft, role, cancel) for role in self.sides}

        def done(outcomes: Outcomes) -> None:
            self.tester.show_busy(False)
            self._show_outcomes(outcomes)
            if then:
                then(outcomes)

        self._job = self._parts.call(work, done, None, self, vault=self._kept)

    def cancel_test(self) -> None:
        """Forget the test under way."""
        if self._job:
            self._job.cancel()
            self._job = None
        self.tester.show_busy(False)

    def _stop(self) -> None:
        self.cancel_test()
        self.stopped.emit()

    def _show_outcomes(self, outcomes: Outcomes) -> None:
        beside_fields = []
        for role, outcome in outcomes.items():
            side = self.sides[role]
            name = _field_of(outcome, side)
            if isinstance(outcome, Account):
                side.outcome.show_account(outcome)
            elif name:
                beside_fields.append((name, beside(outcome)))
                side.outcome.clear()
            else:
                side.outcome.show_error(outcome)
        if beside_fields:
            self.show_faults(beside_fields)
        else:
            self.entered.emit(self.tester)


def _outcome(attempt: Try, draft: Draft, role: Role, cancel: Event) -> Account | TomadaError:
    try:
        return attempt(draft, role, cancel)
    except TomadaError as error:
        return error


def _field_of(outcome: Account | TomadaError, side: SideCard) -> str:
    """The field that an error speaks of, "" when it is about the connection as a whole."""
    if isinstance(outcome, InvalidInput) and outcome.params["field"] in side.fields:
        return str(outcome.params["field"])
    if isinstance(outcome, SheetUnreadable):
        return next((name for name, field in side.fields.items() if isinstance(field, SheetField)), "")
    return ""


class Tester(Card):
    """*Testar conexão*, while it runs a moving bar and a way out, and below how it went."""

    def __init__(self, start: Callable[[], None], stop: Callable[[], None]) -> None:
        super().__init__()
        self.start = button(translate("Wizard", "Test connection"), start, icon="sync")
        self.stop = button(translate("Wizard", "Cancel"), stop)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Wizard", "Testing the connection…"))
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        row.addStretch()
        self.column.addLayout(row)
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Whether a test is under way."""
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
