"""The wizard: one page after the other until the link is saved and set up."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TypeAlias, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import InvalidInput, SheetUnreadable, TomadaError
from app.domain.links import Link
from app.engine import wizard as flow
from app.engine.wizard import Draft, WizardStep
from app.texts.errors import explain
from app.texts.translate import translate
from app.texts.wizard import beside, contact_text
from app.ui.parts import Parts
from app.ui.wizard.connection import ConnectionForm, Outcomes
from app.ui.wizard.frame import Continued, Foot, Head, PageArea, order_tabs
from app.ui.wizard.mail_form import MailForm
from app.ui.wizard.settings_form import ExtrasForm

#: How long after the last key the draft is kept, in milliseconds.
_KEEP_MS = 400

Form: TypeAlias = ConnectionForm | MailForm | ExtrasForm


class Wizard(QWidget):
    """Begins with the draft that was left, its secrets taken from `fresh`, or else with `fresh`. `finished(link_id)`
    once the link is saved and its additional fields were seen; `left` when the person puts it aside, which keeps the
    draft."""

    finished = Signal(int)
    left = Signal()

    def __init__(self, parts: Parts, fresh: Draft | None = None) -> None:
        super().__init__()
        self._parts = parts
        self._desk = parts.desk
        self._names: list[str] = []
        self._kept = self._draft = self._fresh = fresh or Draft()
        self._busy = False
        self._untested: Draft | None = None
        self.head = Head()
        self.continued = Continued(self.start_over)
        self.stack = QStackedWidget()
        self.foot = Foot(self.back, self.forward, self._leave)
        self.forms: dict[WizardStep, Form] = {}
        self._areas: dict[WizardStep, PageArea] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.continued)
        column.addWidget(self.stack, stretch=1)
        column.addWidget(self.foot)
        parts.board.changed.connect(self._tell_contact)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self.keep)
        desk = self._desk
        parts.read(lambda: (desk.load_draft(), list(desk.journal.links())), self._begin, self)

    def _begin(self, found: tuple[Draft | None, list[Link]]) -> None:
        left, links = found
        self._names = [link.name for link in links]
        name = "" if self._fresh.name in self._names else self._fresh.name
        fresh = flow.begin(replace(self._fresh, name=name), self._desk.declarations, self._names)
        self._kept = self._fresh = fresh
        again = replace(left, secrets=fresh.secrets) if left else fresh  # secrets are never kept with a draft
        self._show(flow.resume(again, self._desk.declarations, links) if left else fresh)
        self.continued.show_draft(self._draft)

    # pages
    def _show(self, draft: Draft) -> None:
        self._draft = draft
        self.continued.hide()
        form = self._form(draft.step)
        form.show_draft(draft)
        self.head.show_step(draft)
        self._tell_contact()
        self.foot.show_step(draft)
        self.stack.setCurrentWidget(self._areas[draft.step])
        order_tabs(form, self.foot.forward, self.foot.back, self.foot.leave)
        form.fields[0].focus()

    @Slot()
    def _tell_contact(self) -> None:
        """Only what was confirmed is called at work."""
        snapshot = self._parts.board.snapshot
        streams = [it.streams for it in snapshot.links if it.link.id == self._draft.link_id] if snapshot else []
        saved = self._draft.link_id is not None
        self.head.show_contact(contact_text(streams[0] if streams else ()) if saved else "")

    def _form(self, step: WizardStep) -> Form:
        """The page, built when it is first needed."""
        if step not in self.forms:
            made = self._made(step)
            made.edited.connect(self._edited)
            self._areas[step] = area = PageArea(made)
            made.entered.connect(area.look_at)
            self.stack.addWidget(area)
            self.forms[step] = made
        return self.forms[step]

    def _made(self, step: WizardStep) -> Form:
        if step is WizardStep.CONNECTION:
            form = ConnectionForm(self._parts, self._desk.test_draft, self._names)
            form.stopped.connect(lambda: self.foot.say(""))
            return form
        return MailForm(self._parts, kept=False) if step is WizardStep.MAIL else ExtrasForm(self._parts)

    @property
    def draft(self) -> Draft:
        """What is answered now."""
        form = self.forms.get(self._draft.step)
        return form.answered(self._draft) if form else self._draft

    @Slot()
    def _edited(self) -> None:
        self.foot.say("")
        self._untested = None
        self._timer.start()

    # ways
    def start_over(self) -> None:
        """Forget the draft that was left; a link that was saved stays."""
        if self._busy:
            return
        self._timer.stop()
        self._untested, self._kept = None, self._fresh
        self._parts.reads.run(lambda _: self._desk.forget_draft(), lambda _: None, self._not_kept, self)
        self.foot.say("")
        self._show(self._fresh)

    def back(self) -> None:
        """The page before; what was answered stays."""
        if not self._busy:
            self._show(flow.back(self.draft))

    def forward(self) -> None:
        """On, or the words beside what is missing."""
        if self._busy:
            return
        draft = self.draft
        if self._tell_missing(draft):
            return
        if draft.step is WizardStep.CONNECTION and self._untested != draft:
            self._test(draft)
        elif flow.is_saving(draft):
            self._save(draft)
        elif flow.is_last(draft):
            self._save_extras(draft)
        else:
            self._go_on(draft)

    def _go_on(self, draft: Draft) -> None:
        self.foot.say("")
        self._show(flow.forward(draft))
        self.keep()

    def _tell_missing(self, draft: Draft) -> bool:
        faults = flow.missing(draft, draft.step, self._desk.declarations, self._names)
        words = [(field, beside(InvalidInput(field=field, reason=fault))) for field, fault in faults]
        self._form(draft.step).show_faults(words)
        self.foot.say(translate("Wizard", "Something is missing: see the words below the fields.") if words else "")
        return bool(words)

    def _test(self, draft: Draft) -> None:
        """A connection that does not work is told before going on; whoever insists goes on without it."""
        self.foot.say(translate("Wizard", "Testing the connection…"))
        form = cast(ConnectionForm, self._form(WizardStep.CONNECTION))
        form.test(lambda outcomes: self._tested(draft, outcomes))

    def _tested(self, draft: Draft, outcomes: Outcomes) -> None:
        errors = [outcome for outcome in outcomes.values() if isinstance(outcome, TomadaError)]
        if not errors:
            self._go_on(draft)
        elif any(isinstance(error, InvalidInput | SheetUnreadable) for error in errors):
            self.foot.say(translate("Wizard", "Something is missing: see the words below the fields."))
        else:
            self._untested = draft
            self.foot.say(
                translate("Wizard", "The connection does not work yet. Press Next once more to go on all the same.")
            )

    def _save(self, draft: Draft) -> None:
        """Save and start; nothing is saved when anything goes wrong."""
        desk = self._desk

        def work() -> Draft:
            link = desk.add_link(draft.name, draft.store, draft.hub, draft.settings, draft.revealed())
            saved = flow.saved(draft, link)
            with suppress(TomadaError):  # the link is saved; a draft that lags behind is known by its name
                desk.save_draft(saved)
            return saved

        self._be_busy(translate("Wizard", "Saving…"))
        self._parts.call(lambda _: work(), self._saved, self._failed, self, vault=True)

    def _saved(self, draft: Draft) -> None:
        self._be_busy("")
        self._kept = draft
        cast(ConnectionForm, self._form(WizardStep.CONNECTION)).forget_secrets()
        cast(MailForm, self._form(WizardStep.MAIL)).password.set_text("")
        self._parts.board.refresh()
        self._show(draft)
        self.foot.say(translate("Wizard", "Saved. The fields here can stay as they are."))

    def _save_extras(self, draft: Draft) -> None:
        desk = self._desk

        keys = flow.extra_settings(desk.declarations)

        def work() -> int:
            link = flow.link_of(desk.journal.links(), draft)
            desk.update_link(flow.applied(link, draft, keys))
            desk.forget_draft()
            return link.id

        self._be_busy(translate("Wizard", "Saving…"))
        self._parts.call(lambda _: work(), self._finished, self._failed, self)

    def _finished(self, link_id: int) -> None:
        self._be_busy("")
        self._timer.stop()
        self._kept = self.draft
        self._parts.board.refresh()
        self.finished.emit(link_id)

    def _failed(self, error: TomadaError) -> None:
        """Say it where it belongs; the same button tries again."""
        self._be_busy("")
        if isinstance(error, InvalidInput):
            field = str(error.params["field"])
            self._show_at(field, [(field, beside(error))])
        explained = explain(error)
        self.foot.say(f"{explained.title}. {explained.cause} {explained.next_step}")

    def _show_at(self, field: str, faults: Sequence[tuple[str, str]]) -> None:
        """The page that asks for this field, with what is wrong."""
        is_extra = field in flow.extra_settings(self._desk.declarations)
        if self._draft.step is WizardStep.MAIL and not is_extra and not field.startswith("mail."):
            self._show(flow.back(self.draft))
        self._form(self._draft.step).show_faults(faults)

    def _be_busy(self, text: str) -> None:
        """What would be typed while it is being saved would be lost."""
        self._busy = bool(text)
        self.stack.setEnabled(not self._busy)
        self.foot.say(text)

    def _leave(self) -> None:
        """Put it aside, but not while it is being saved: how that ends must be seen. At the last page the link is
        saved, and its fields stay as they were."""
        link_id = self._draft.link_id
        if self._busy:
            return
        if link_id is None:
            self.keep()
            self.left.emit()
        else:
            desk = self._desk
            self._parts.call(lambda _: desk.forget_draft(), lambda _: self._finished(link_id), self._failed, self)

    def say_first(self) -> None:
        """Something else was asked for, before which this stands."""
        if not self._busy:
            words = translate("Wizard", "Finish this first, or press “{button}”: then you see the rest of Tomada.")
            self.foot.say(words.format(button=self.foot.leave.text()))

    # draft
    @Slot()
    def keep(self) -> None:
        """Keep the draft for a later start, without its secrets, if anything was answered."""
        self._timer.stop()
        draft, desk = self.draft, self._desk
        if not self._busy and draft != self._kept:
            self._kept = draft
            self._parts.reads.run(lambda _: desk.save_draft(draft), lambda _: None, self._not_kept, self)

    def _not_kept(self, error: TomadaError) -> None:
        explained = explain(error)
        self.foot.say(f"{explained.title}. {explained.cause} {explained.next_step}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter in a field is the positive button."""
        in_field = isinstance(self.focusWidget(), QLineEdit | QComboBox | QCheckBox | QRadioButton)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and in_field:
            self.forward()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        super().hideEvent(event)
        self.keep()
