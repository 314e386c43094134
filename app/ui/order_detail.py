"""One sale: where it stands, its life from hub to store, what was bought, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.links import Answer, Attention, Link
from app.domain.mail import Mail, MailEvent, MailState
from app.domain.orders import Buyer, Sale, StepName, StepState
from app.texts.attention import attention_text
from app.texts.format import money
from app.texts.labels import label as label_of
from app.texts.people import address_lines, buyer_lines
from app.texts.timeline import TimelineEntry, timeline
from app.texts.translate import translate
from app.ui import theme
from app.ui.order_acts import ACTS, next_act, possible_acts
from app.ui.widgets import Card, button, label

_ICONS = {
    StepState.OWED: "forward",
    StepState.DOING: "sync",
    StepState.DONE: "check",
    StepState.WAITING: "pause",
    StepState.ATTENTION: "warning",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is shown of one sale. `by_hand` says that a person looks after its order here, not in an ERP; `store` is
    the store's own name. The buyer is read for this and kept nowhere else."""

    link: Link
    sale: Sale
    buyer: Buyer | None
    attentions: tuple[Attention, ...]
    by_hand: bool
    store: str
    mails: tuple[Mail, ...] = ()

    @property
    def queued(self) -> tuple[MailEvent, ...]:
        """E-mails that can still be taken back."""
        return tuple(mail.event for mail in self.mails if mail.state is MailState.QUEUED)

    @property
    def to_retry(self) -> tuple[Attention, ...]:
        """What waits for a person and can be tried again."""
        return tuple(item for item in self.attentions if Answer.RETRY in attention_text(item).actions)


class OrderDetail(QWidget):
    """`wanted(act)` asks for an act (a StepName); `retry`, `printed` and `unsent` (take its e-mail back)
    say that their buttons were pressed."""

    wanted = Signal(object)
    retry = Signal()
    printed = Signal()
    unsent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.facts: Facts | None = None
        self._title = label(size=1.3, bold=True)
        self._standing = label()
        self._sold = label(muted=True)
        self._hint = label(muted=True)
        self._act = button("", self._begin, primary=True)
        self._retry = button(label_of(Answer.RETRY), self.retry.emit, icon="sync")
        self._print = button(translate("Window", "Print"), self.printed.emit, icon="print")
        self._unsend = button(translate("Window", "Cancel the e-mail"), self.unsent.emit, icon="close")
        self._more = QPushButton(translate("Window", "More"))
        self._more.setMenu(QMenu(self._more))
        self._body = QScrollArea()
        self._body.setWidgetResizable(True)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        for other in (self._retry, self._unsend, self._print, self._more):
            acts.addWidget(other)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, 0, 0, 0)
        for each in (self._title, self._standing, self._sold, self._hint):
            column.addWidget(each)
        column.addWidget(self._act)
        column.addLayout(acts)
        column.addWidget(self._body, stretch=1)

    def show_facts(self, facts: Facts) -> None:
        """Show this sale; what is open stays open where nothing changed."""
        if facts == self.facts:
            return
        same = self.facts is not None and self.facts.sale.hub_id == facts.sale.hub_id
        self.facts = facts
        sale = facts.sale
        self._title.setText(translate("Window", "Order {number}").format(number=sale.order.number or sale.hub_id))
        self._standing.setText(f"{label_of(sale.stage)} · {money(sale.order.total)}")
        self._sold.setText(" · ".join(it for it in (sale.order.channel, facts.link.name) if it))
        self._offer(facts)
        place = self._body.verticalScrollBar().value() if same else 0
        self._body.setWidget(body := _body(facts))
        self._body.setMinimumWidth(body.minimumSizeHint().width() + self._body.verticalScrollBar().sizeHint().width())
        self._body.verticalScrollBar().setValue(place)

    def _offer(self, facts: Facts) -> None:
        """The act that is due as the button, the others in the menu."""
        act = next_act(facts.sale) if facts.by_hand else None
        self._act.setVisible(act is not None)
        self._act.setText(translate("Window", ACTS[act]) if act else "")
        self._retry.setVisible(bool(facts.to_retry))
        self._unsend.setVisible(bool(facts.queued))
        text = translate("Window", "This order is looked after in {store}. Tomada takes it from there to the hub.")
        self._hint.setText(text.format(store=facts.store))
        self._hint.setVisible(not facts.by_hand)
        menu = self._more.menu()
        menu.clear()
        for other in possible_acts(facts.sale) if facts.by_hand else ():
            if other is not act:
                menu.addAction(translate("Window", ACTS[other]), self._wanting(other))
        self._more.setVisible(not menu.isEmpty())

    def _wanting(self, act: StepName) -> Callable[[], None]:
        return lambda: self.wanted.emit(act)

    def _begin(self) -> None:
        act = next_act(self.facts.sale) if self.facts else None
        if act:
            self.wanted.emit(act)


def _body(facts: Facts) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, theme.GAP, 0)
    column.setSpacing(theme.WIDE_GAP)
    column.addWidget(_life(timeline(facts.sale, facts.attentions, facts.mails)))
    column.addWidget(_bought(facts.sale))
    column.addWidget(_people(facts.buyer))
    column.addStretch()
    return body


def _life(entries: Sequence[TimelineEntry]) -> Card:
    rows = QGridLayout()
    rows.setColumnStretch(1, 1)
    rows.setHorizontalSpacing(theme.GAP)
    for place, entry in enumerate(entries):
        rows.addWidget(_picture(entry.state), place, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(entry.text, muted=entry.state is StepState.OWED))
        if entry.note:
            text.addWidget(label(entry.note, muted=True))
        rows.addLayout(text, place, 1)
    return _card(translate("Window", "From the hub to the store"), rows)


def _picture(state: StepState) -> QLabel:
    picture = QLabel()
    picture.setAccessibleName(label_of(state))
    size = picture.fontMetrics().height()

    def draw() -> None:
        now = theme.colours()
        colour = {StepState.DONE: now.good, StepState.ATTENTION: now.bad, StepState.WAITING: now.warn}.get(
            state, now.muted
        )
        picture.setPixmap(theme.icon(_ICONS[state], colour).pixmap(size, size))

    theme.follow(picture, draw)
    return picture


def _bought(sale: Sale) -> Card:
    rows = QGridLayout()
    rows.setColumnStretch(0, 1)
    order = sale.order
    for item in order.items:
        place = rows.rowCount()
        rows.addWidget(label(f"{item.quantity} × {item.name}"), place, 0)
        rows.addWidget(_amount(money(item.total)), place, 1, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(label(item.sku, muted=True), place + 1, 0)
    sums = (
        (translate("Window", "Shipping cost"), order.shipping),
        (translate("Window", "Discount"), -order.discount),
        (translate("Window", "Total"), order.total),
    )
    for name, amount in sums:
        if amount or amount is order.total:
            place = rows.rowCount()
            rows.addWidget(label(name, bold=amount is order.total), place, 0)
            rows.addWidget(_amount(money(amount), bold=amount is order.total), place, 1)
    return _card(translate("Window", "Items"), rows)


def _amount(text: str, *, bold: bool = False) -> QLabel:
    made = label(text, bold=bold)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return made


def _people(buyer: Buyer | None) -> Card:
    rows = QHBoxLayout()
    if buyer is None:
        gone = translate("Window", "The buyer's data are not kept any more, or the hub did not send them.")
        rows.addWidget(label(gone, muted=True))
        return _card(translate("Window", "Buyer"), rows)
    column = QVBoxLayout()
    for line in buyer_lines(buyer):
        column.addWidget(label(line))
    if delivery := address_lines(buyer):
        column.addWidget(label(translate("Window", "Delivery address"), bold=True))
        column.addWidget(label("\n".join(delivery)))
    return _card(translate("Window", "Buyer"), column)


def _card(title: str, content: QGridLayout | QHBoxLayout | QVBoxLayout) -> Card:
    card = Card(label(title, bold=True))
    card.column.addLayout(content)
    return card
