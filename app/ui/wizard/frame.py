"""What is around the wizard's pages: where we are above, the ways on below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.engine import wizard as flow
from app.engine.wizard import Draft, WizardStep
from app.texts.format import moment
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.texts.wizard import STEPS
from app.ui import theme
from app.ui.style import mark
from app.ui.widgets import button, label, title

_WIDEST = 1000

_LEADS: Mapping[WizardStep, str] = {
    WizardStep.CONNECTION: QT_TRANSLATE_NOOP(
        "Wizard", "Link your shop to the hub that sells for you. It takes about three minutes."
    ),
    WizardStep.MAIL: QT_TRANSLATE_NOOP("Wizard", "Choose what buyers are told by e-mail, and who tells them."),
    WizardStep.EXTRAS: QT_TRANSLATE_NOOP("Wizard", "Change here only what your shop does differently."),
}
_ONWARDS: Mapping[WizardStep, str] = {
    WizardStep.CONNECTION: QT_TRANSLATE_NOOP("Wizard", "Next"),
    WizardStep.MAIL: QT_TRANSLATE_NOOP("Wizard", "Finish installation"),
    WizardStep.EXTRAS: QT_TRANSLATE_NOOP("Wizard", "Save and close"),
}


class Head(QFrame):
    """Where in the wizard we are."""

    def __init__(self) -> None:
        super().__init__()
        self._title = title()
        self._lead = label(muted=True)
        self.contact = label(bold=True)
        self._steps: dict[WizardStep, QLabel] = {}
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE_GAP)
        for number, (step, text) in enumerate(STEPS.items(), 1):
            self._steps[step] = QLabel(f"{number}  {translate('Wizard', text)}")
            row.addWidget(self._steps[step])
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.WIDE_GAP, theme.MARGIN, theme.GAP)
        column.addLayout(row)
        column.addWidget(self._title)
        column.addWidget(self.contact)
        column.addWidget(self._lead)
        self.contact.hide()

    def show_step(self, draft: Draft) -> None:
        """This page."""
        self._title.setText(translate("Wizard", STEPS[draft.step]))
        self._lead.setText(translate("Wizard", _LEADS[draft.step]))
        for step, each in self._steps.items():
            mark(each, "muted", step is not draft.step)
            font = each.font()
            font.setBold(step is draft.step)
            each.setFont(font)

    def show_contact(self, text: str) -> None:
        """What came of a saved link's first tries; empty while there is none."""
        self.contact.setText(text)
        self.contact.setVisible(bool(text))


class Continued(QFrame):
    """Says that an earlier wizard goes on, and offers to begin anew."""

    def __init__(self, start_over: Callable[[], None]) -> None:
        super().__init__()
        self.text = label()
        self.start_over = button(translate("Wizard", "Start over"), start_over)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, theme.GAP)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.start_over)
        self.hide()

    def show_draft(self, draft: Draft) -> None:
        """The draft that goes on, if it was left."""
        if draft.left:
            words = translate("Wizard", "You go on with the integration that you left on {moment}.")
            self.text.setText(words.format(moment=moment(draft.left)))
        self.setVisible(draft.left is not None)


class Foot(QFrame):
    """The ways on, and a line that says how it stands."""

    def __init__(self, back: Callable[[], None], forward: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.leave = button(translate("Wizard", "Go on later"), leave)
        self.text = label()
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = button(translate("Wizard", "Back"), back)
        self.forward = button(translate("Wizard", "Next"), forward, primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        row.addWidget(self.leave)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.back)
        row.addWidget(self.forward)

    def show_step(self, draft: Draft) -> None:
        """The ways from this page."""
        self.back.setVisible(flow.may_go_back(draft))
        self.forward.setText(translate("Wizard", _ONWARDS[draft.step]))
        later, skip = translate("Wizard", "Go on later"), translate("Wizard", "Leave as it is")
        self.leave.setText(skip if flow.is_last(draft) else later)

    def say(self, text: str) -> None:
        """How it stands; empty says nothing."""
        self.text.setText(text)


class PageArea(QScrollArea):
    """The page in the middle, not wider than is good to read, scrolled where the window is small."""

    def __init__(self, form: QWidget, name: str = "", margin: int = theme.MARGIN) -> None:
        """A page without controls of its own has a `name` and takes the keyboard itself, to be scrolled. `margin` is
        at its sides, in device-independent pixels."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setObjectName("page")
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(margin, theme.GAP, margin, theme.WIDE_GAP)
        form.setMaximumWidth(_WIDEST)
        self._row.addStretch(1)
        self._row.addWidget(form, stretch=1000)
        self._row.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._page)

    @Slot(object)
    def look_at(self, field: QWidget) -> None:
        """Scroll to this field, which may just have got a line more."""
        self._row.activate()
        self.ensureWidgetVisible(field, 0, 2 * theme.MARGIN)


def order_tabs(*roots: QWidget) -> None:
    """The tab key goes through these as they are laid out, not as they were made; the small buttons beside the fields
    come after all else."""
    stops = [stop for root in roots for stop in _stops(root)]
    for one, other in pairwise(sorted(stops, key=lambda stop: isinstance(stop, QToolButton))):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if layout := widget.layout():
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        if widget := item.widget():
            yield from _stops(widget)
        elif inner := item.layout():
            yield from _inside(inner)
