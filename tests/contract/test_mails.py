"""E-mails to buyers, with the real engine and journal: one for each event and sale, and none that should not be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from app.adapters.mail.smtp import SmtpMailer
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Answer, AttentionKind, Lane, Stream
from app.domain.mail import Mail, MailEvent, MailReason, MailState
from app.domain.orders import Stage, Tracking
from app.domain.typed import TypedInvoice, TypedTracking
from app.engine.answers import answer
from app.engine.context import RunResult
from app.engine.outbox import UNDO, cancel_mail, resend_mail
from app.engine.wizard import draft_of
from app.ports import Secret
from tests.support.cli import KEY
from tests.support.mail import MailFault
from tests.support.practice import Practice
from tests.support.smtp import LOOPBACK, PASSWORD, USER, Authority, MailServer

ORDERS = (Stream.ORDERS, Stream.FULFILMENT, Stream.MAIL)
SETTINGS = {
    "mail.sender": "tomada",
    "mail.shipped": "yes",
    "mail.delivered": "yes",
    "mail.host": "127.0.0.1",
    "mail.security": "none",
    "mail.from": "loja@example.com.br",
    "mail.from_name": "Loja Exemplo",
}


class Trade:
    """A linked shop that sells, ships and delivers."""

    def __init__(self, practice: Practice, **changes: str) -> None:
        self.practice = practice
        self.mailer = practice.mailer
        self.link = practice.add(**(SETTINGS | changes))

    def run(self, *streams: Stream, after: float = 130) -> RunResult:
        """Some time later, one run of the orders lane."""
        self.practice.clock.advance(after)
        link = next(it for it in self.practice.application.journal.links() if it.id == self.link.id)
        return self.practice.application.open_link(link, Event()).run(streams or ORDERS)

    def sold(self, email: str = "ana@example.com") -> str:
        """A sale that the store has and that was invoiced."""
        hub_id = self.practice.sell(payer_email=email)
        self.run()
        by_hand = self.practice.application.by_hand(self.link)
        by_hand.invoice(hub_id, TypedInvoice(KEY, "12", "1", "2026-03-02"))
        return hub_id

    def ship(self, hub_id: str, date: str = "") -> None:
        """Hand the parcel over, which a run then reads."""
        self.practice.clock.advance(30)
        by_hand = self.practice.application.by_hand(self.link)
        by_hand.ship(hub_id, TypedTracking("Correios", "PAC", "AA473124829BR", date))
        self.run(Stream.FULFILMENT, after=1)

    def deliver(self, hub_id: str) -> None:
        """The parcel arrives, which a run then reads."""
        self.practice.clock.advance(30)
        self.practice.application.by_hand(self.link).deliver(hub_id)
        self.run(Stream.FULFILMENT, after=1)

    def mails(self) -> Sequence[Mail]:
        """The outbox."""
        return self.practice.application.journal.outbox.mails(self.link.id)

    def states(self) -> list[tuple[MailEvent, MailState, str]]:
        """How its mails stand."""
        return [(mail.event, mail.state, mail.reason) for mail in self.mails()]

    def asked(self) -> list[AttentionKind]:
        """What waits for a person about mails."""
        return [it.kind for it in self.practice.application.journal.attentions(self.link.id) if "mail" in it.kind]

    def once(self, fault: MailFault) -> None:
        """This goes wrong once, then all is well. A line is opened first, then a mail is handed over."""
        opening = fault in (MailFault.UNREACHABLE, MailFault.LOGIN_REFUSED)
        coming = [fault] if opening else [None, fault]
        self.mailer.fault = lambda: coming.pop(0) if coming else None

    def change(self, **changes: str) -> None:
        """Save other settings."""
        link = next(it for it in self.practice.application.journal.links() if it.id == self.link.id)
        settings = {**link.settings, **{key.replace("__", "."): text for key, text in changes.items()}}
        self.practice.application.update_link(replace(link, settings=settings))


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    made = Practice(tmp_path)
    yield made
    made.application.close()


@pytest.fixture
def trade(practice: Practice) -> Trade:
    return Trade(practice)


def test_a_buyer_is_told_once_that_the_parcel_left_and_once_that_it_arrived(trade: Trade) -> None:
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.run()
    trade.deliver(hub_id)
    for _ in range(3):
        trade.run()
    first, second = trade.mailer.taken
    assert "AA473124829BR" in first.html
    assert "AA473124829BR" in first.text
    assert first.recipient == "ana@example.com"
    assert (first.subject.split()[-1], second.subject.split()[-1]) == ("enviado", "entregue")
    assert first.message_id != second.message_id
    assert {state for _, state, _ in trade.states()} == {MailState.SENT}


def test_a_mail_waits_a_moment_in_which_it_can_be_taken_back(trade: Trade) -> None:
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.run(after=UNDO.total_seconds() - 30)
    assert trade.mailer.taken == []
    cancel_mail(trade.practice.application.journal, trade.link.id, hub_id, MailEvent.SHIPPED)
    trade.run()
    assert trade.mailer.taken == []
    assert trade.states() == [(MailEvent.SHIPPED, MailState.CANCELLED, MailReason.BY_PERSON)]


def test_what_was_sent_can_neither_be_taken_back_nor_sent_again(trade: Trade) -> None:
    hub_id, journal = trade.sold(), trade.practice.application.journal
    trade.ship(hub_id)
    trade.run()
    with pytest.raises(InvalidInput, match="already_done"):
        cancel_mail(journal, trade.link.id, hub_id, MailEvent.SHIPPED)
    with pytest.raises(InvalidInput, match="already_done"):
        resend_mail(journal, trade.link.id, hub_id, MailEvent.SHIPPED, trade.practice.clock.now())
    with pytest.raises(InvalidInput, match="no_such_mail"):
        cancel_mail(journal, trade.link.id, hub_id, MailEvent.DELIVERED)


def test_a_sale_that_is_cancelled_before_its_mail_goes_out_gets_none(trade: Trade) -> None:
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.practice.hub.move(hub_id, "canceled")
    trade.run()
    trade.run()
    assert trade.mailer.taken == []
    assert trade.states() == [(MailEvent.SHIPPED, MailState.CANCELLED, MailReason.SALE_CANCELLED)]
    with pytest.raises(InvalidInput, match="wrong_state"):
        resend_mail(
            trade.practice.application.journal, trade.link.id, hub_id, MailEvent.SHIPPED, trade.practice.clock.now()
        )


@pytest.mark.parametrize("sender", ["erp", "nobody"])
def test_nothing_is_sent_where_somebody_else_sends(practice: Practice, sender: str) -> None:
    trade = Trade(practice, **{"mail.sender": sender})
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.deliver(hub_id)
    trade.run()
    assert trade.mails() == []
    assert trade.mailer.lines == 0


def test_only_the_switched_on_mail_is_sent(practice: Practice) -> None:
    trade = Trade(practice, **{"mail.shipped": "no"})
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.deliver(hub_id)
    trade.run()
    assert [mail.subject.split()[-1] for mail in trade.mailer.taken] == ["entregue"]


@pytest.mark.parametrize("date", ["", "2026-03-02"])
def test_what_happened_before_the_switch_was_turned_on_is_told_to_nobody(practice: Practice, date: str) -> None:
    trade = Trade(practice, **{"mail.sender": "nobody"})
    hub_id = trade.sold()
    trade.ship(hub_id, date)
    trade.practice.clock.advance(60)
    trade.change(mail__sender="tomada")
    trade.practice.hub.move(hub_id, total=51)  # it changes again
    trade.run()
    trade.run()
    assert trade.mails() == []


def test_what_the_store_did_before_the_switch_and_is_read_after_it_is_told_to_nobody(practice: Practice) -> None:
    trade = Trade(practice, **{"mail.sender": "nobody"})
    hub_id = trade.sold()
    trade.practice.application.by_hand(trade.link).ship(hub_id, TypedTracking("Correios", "PAC", "AA473124829BR"))
    trade.practice.clock.advance(60)
    trade.change(mail__sender="tomada")
    trade.run()
    trade.run()
    assert trade.mails() == []


def test_a_parcel_noted_with_its_day_only_is_told_on_that_day(trade: Trade) -> None:
    hub_id = trade.sold()
    trade.ship(hub_id, "2026-03-02")
    trade.run()
    assert len(trade.mailer.taken) == 1


def test_a_parcel_that_has_arrived_meanwhile_is_not_announced_any_more(trade: Trade) -> None:
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.deliver(hub_id)
    trade.run()
    assert [mail.subject.split()[-1] for mail in trade.mailer.taken] == ["entregue"]
    assert (MailEvent.SHIPPED, MailState.CANCELLED, MailReason.OVERTAKEN) in trade.states()


@pytest.mark.parametrize(
    ("email", "reason"),
    [
        ("", MailReason.NO_ADDRESS),
        ("ana", MailReason.NO_ADDRESS),
        ("ana@exemplo", MailReason.NO_ADDRESS),
        ("a***a@gmail.com", MailReason.MASKED_ADDRESS),
        ("x7h2@mail.mercadolivre.com", MailReason.MASKED_ADDRESS),
        ("x7h2@marketplace.amazon.com.br", MailReason.MASKED_ADDRESS),
        ("naotem@email.com.br", MailReason.MASKED_ADDRESS),
    ],
)
def test_a_buyer_without_an_address_of_her_own_gets_none_and_the_timeline_says_why(
    trade: Trade, email: str, reason: MailReason
) -> None:
    trade.ship(trade.sold(email))
    trade.run()
    assert trade.states() == [(MailEvent.SHIPPED, MailState.CANCELLED, reason)]
    assert trade.mailer.lines == 0
    assert trade.asked() == []


@pytest.mark.parametrize(
    "email", ["ana@example.com, bia@example.com", "ana@example.com;x***@y.com", " ana@example.com "]
)
def test_of_two_addresses_the_first_is_written_to(trade: Trade, email: str) -> None:
    trade.ship(trade.sold(email))
    trade.run()
    assert [mail.recipient for mail in trade.mailer.taken] == ["ana@example.com"]


# faults
@pytest.mark.parametrize("fault", [MailFault.UNREACHABLE, MailFault.DEFERRED, MailFault.DROPPED_BEFORE_THE_END])
def test_what_the_server_surely_did_not_take_goes_out_later_by_itself(trade: Trade, fault: MailFault) -> None:
    trade.ship(trade.sold())
    trade.once(fault)
    trade.run()
    assert trade.mailer.taken == []
    trade.run(after=600)
    assert trade.mailer.most_of_one() == 1
    assert trade.states() == [(MailEvent.SHIPPED, MailState.SENT, "")]


@pytest.mark.parametrize(
    "fault", [MailFault.TAKEN_WITHOUT_ANSWER, MailFault.LOST_WITHOUT_ANSWER, MailFault.TAKEN_WITH_NONSENSE]
)
def test_a_doubt_is_asked_and_never_tried_again_by_itself(trade: Trade, fault: MailFault) -> None:
    trade.ship(trade.sold())
    trade.once(fault)
    trade.run()
    handed = len(trade.mailer.taken)
    for _ in range(5):
        trade.run(after=3600)
    assert len(trade.mailer.taken) == handed
    assert [state for _, state, _ in trade.states()] == [MailState.DOUBTFUL]
    assert trade.asked() == [AttentionKind.MAIL_DOUBTFUL]


def test_a_person_who_says_so_has_a_doubtful_mail_sent_again_under_the_same_name(trade: Trade) -> None:
    trade.ship(trade.sold())
    trade.once(MailFault.TAKEN_WITHOUT_ANSWER)
    trade.run()
    journal = trade.practice.application.journal
    (item,) = journal.attentions(trade.link.id)
    answer(journal, item.id, Answer.RETRY, trade.practice.clock.now())
    trade.run()
    first, again = trade.mailer.taken
    assert first.message_id == again.message_id
    assert trade.asked() == []
    assert [state for _, state, _ in trade.states()] == [MailState.SENT]


def test_a_program_killed_in_the_middle_of_a_mail_leaves_a_doubt(trade: Trade) -> None:
    class Killed(BaseException):
        pass

    def kill() -> None:
        raise Killed

    trade.ship(trade.sold())
    trade.mailer.handed = kill
    with pytest.raises(Killed):
        trade.run()
    trade.mailer.handed = lambda: None
    trade.practice.application.close()
    trade.practice.application = trade.practice.open()
    trade.run()
    trade.run()
    assert trade.mailer.most_of_one() == 1
    assert trade.states() == [(MailEvent.SHIPPED, MailState.DOUBTFUL, MailReason.INTERRUPTED)]


def test_a_refused_buyer_is_shown_and_the_next_one_gets_her_mail(trade: Trade) -> None:
    ids = [trade.practice.sell(payer_email=f"{name}@example.com") for name in ("bad", "good")]
    trade.run()
    for hub_id in ids:
        _ship_at_once(trade, hub_id)
    trade.run(Stream.FULFILMENT)
    trade.once(MailFault.REFUSED)
    trade.run()
    assert trade.asked() == [AttentionKind.MAIL_REFUSED]
    assert {(mail.state, mail.detail) for mail in trade.mails()} == {
        (MailState.REFUSED, "550 5.1.1"),
        (MailState.SENT, "250 2.0.0"),
    }


@pytest.mark.parametrize("fault", [MailFault.LOGIN_REFUSED, MailFault.SENDER_REFUSED])
def test_an_account_that_does_not_work_keeps_the_queue_asks_once_and_goes_on_with_a_new_password(
    trade: Trade, fault: MailFault
) -> None:
    trade.ship(trade.sold())
    trade.once(fault)
    assert trade.run().error is not None
    application = trade.practice.application
    asked = application.journal.attentions(trade.link.id)
    assert [(it.kind, it.subject) for it in asked] == [(AttentionKind.STREAM, "mail")]
    assert trade.run(Stream.ORDERS).error is None  # the hub's account has nothing to do with it
    assert [it.subject for it in application.journal.attentions(trade.link.id)] == ["mail"]
    application.set_mail_password(trade.link, Secret("novo"))
    trade.run()
    assert trade.mailer.most_of_one() == 1
    assert application.journal.attentions(trade.link.id) == []


def test_a_mail_that_fails_for_three_days_is_given_up_and_shown(trade: Trade) -> None:
    trade.ship(trade.sold())
    coming: list[MailFault | None] = [None, MailFault.DEFERRED] * 200
    trade.mailer.fault = lambda: coming.pop(0)
    for _ in range(80):
        trade.run(Stream.MAIL, after=3700)
    assert trade.states() == [(MailEvent.SHIPPED, MailState.REFUSED, MailReason.TOO_OLD)]
    assert trade.mailer.lines < 80


def test_no_more_go_out_in_an_hour_than_the_provider_allows(practice: Practice) -> None:
    trade = Trade(practice, **{"mail.per_hour": "2"})
    ids = [practice.sell(payer_email=f"a{number}@example.com") for number in range(5)]
    trade.run()
    for hub_id in ids:
        _ship_at_once(trade, hub_id)
    trade.run(Stream.FULFILMENT)
    sent = []
    for _ in range(40):
        before = len(trade.mailer.taken)
        trade.run(Stream.MAIL, after=300)
        sent += [practice.clock.now()] * (len(trade.mailer.taken) - before)
    assert len(sent) == 5
    hour = timedelta(hours=1)
    assert all(sum(at <= other < at + hour for other in sent) <= 2 for at in sent)


def _ship_at_once(trade: Trade, hub_id: str) -> None:
    """Without an invoice: each would need a key of its own."""
    book, now = trade.practice.application.journal.book(trade.link.id), trade.practice.clock.now()
    order = book.find(hub_id)
    assert order is not None
    tracking = Tracking("Correios", "PAC", f"X{hub_id}", now)
    book.update(replace(order, stage=Stage.SHIPPED, tracking=tracking), now)


def test_mails_go_out_by_themselves_in_the_orders_lane(trade: Trade) -> None:
    trade.ship(trade.sold())
    link = trade.practice.application.journal.links()[0]
    engine = trade.practice.application.open_link(link, Event())
    for _ in range(90):
        trade.practice.clock.advance(2)
        if streams := engine.due(Lane.ORDERS):
            engine.run(streams)
    assert trade.mailer.most_of_one() == 1


def test_a_lost_journal_tells_no_buyer_twice(trade: Trade, caplog: pytest.LogCaptureFixture) -> None:
    hub_id = trade.sold()
    trade.ship(hub_id)
    trade.run()
    practice = trade.practice
    practice.application.close()
    for path in practice.profile.journal.parent.glob(f"{practice.profile.journal.name}*"):
        path.unlink()
    practice.application = practice.open()
    trade.run()
    practice.application.by_hand(trade.link).invoice(hub_id, TypedInvoice(KEY, "12", "1", "2026-03-02"))
    trade.ship(hub_id)
    trade.run()
    assert trade.mailer.most_of_one() == 1
    assert "begun anew" in caplog.text


@pytest.mark.parametrize("by_whom", ["the hub", "a person"])
def test_what_changes_while_another_mail_is_handed_over_still_counts(trade: Trade, by_whom: str) -> None:
    ids = [trade.practice.sell(payer_email=f"{name}@example.com") for name in ("ana", "bia")]
    trade.run()
    for hub_id in ids:
        _ship_at_once(trade, hub_id)
    trade.run(Stream.FULFILMENT)
    journal, now = trade.practice.application.journal, trade.practice.clock.now()

    def meanwhile() -> None:
        trade.mailer.handed = lambda: None
        (other,) = (mail for mail in trade.mails() if mail.state is MailState.QUEUED)
        if by_whom == "a person":
            cancel_mail(journal, trade.link.id, other.hub_id, other.event)
        elif sale := journal.sale(trade.link.id, other.hub_id):
            journal.save_sale(trade.link.id, replace(sale, stage=Stage.CANCELLED), now)

    trade.mailer.handed = meanwhile
    trade.run(Stream.MAIL)
    assert len(trade.mailer.taken) == 1
    assert sorted(state for _, state, _ in trade.states()) == [MailState.CANCELLED, MailState.SENT]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[MailServer, Authority]]:
    """A real mail server, and who vouches for it."""
    authority = Authority(tmp_path)
    made = MailServer(authority.server())
    made.start()
    yield made, authority
    made.stop()


@pytest.mark.parametrize("trouble", ["", "451 4.3.0 later", "drop"])
def test_the_whole_way_to_a_real_server_over_tls(
    practice: Practice, server: tuple[MailServer, Authority], trouble: str
) -> None:
    mails, authority = server
    practice.application.mailer = SmtpMailer(authority.trusting, timeout_s=5)
    settings = {"mail.host": LOOPBACK, "mail.port": str(mails.port), "mail.security": "starttls", "mail.user": USER}
    trade = Trade(practice, **settings)
    practice.application.set_mail_password(trade.link, Secret(PASSWORD))
    trade.ship(trade.sold())
    mails.talker.script |= {"rcpt": trouble} if trouble else {}
    trade.run()
    mails.talker.script.clear()
    for _ in range(3):
        trade.run(after=900)
    (taken,) = mails.talker.taken
    assert taken["To"] == "ana@example.com"
    assert [state for _, state, _ in trade.states()] == [MailState.SENT]
    assert practice.application.test_mail(draft_of(trade.link)) == "loja@example.com.br"
    assert len(mails.talker.taken) == 2


# set-up
@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"mail.host": ""}, "mail.host", InputFault.MISSING),
        ({"mail.from": ""}, "mail.from", InputFault.MISSING),
        ({"mail.from": "loja"}, "mail.from", InputFault.NOT_AN_EMAIL),
        ({"mail.host": "https://smtp.example.com"}, "mail.host", InputFault.NOT_A_HOST),
        ({"mail.host": "smtp example"}, "mail.host", InputFault.NOT_A_HOST),
        ({"mail.host": "smtp.example.com"}, "mail.security", InputFault.NOT_ENCRYPTED),
        ({"mail.host": "smtp.example.com", "mail.security": "tls"}, "mail.password", InputFault.MISSING),
        ({"mail.from_name": "Loja\r\nBcc: x@y.com"}, "mail.from_name", InputFault.UNPRINTABLE),
        ({"mail.colour": "azul"}, "mail.colour", InputFault.NOT_A_COLOUR),
        ({"mail.logo": "/no/such.png"}, "mail.logo", InputFault.NO_SUCH_FILE),
        ({"mail.layout_shipped": "{{ cpf }}"}, "mail.layout_shipped", InputFault.LAYOUT_UNKNOWN),
        ({"mail.subject_delivered": "{{ pedido"}, "mail.subject_delivered", InputFault.LAYOUT_BROKEN),
        ({"mail.layout_delivered": "x" * 5_000_000}, "mail.layout_delivered", InputFault.TOO_LONG),
    ],
)
def test_settings_with_which_no_mail_could_be_sent_are_not_saved(
    practice: Practice, changes: dict[str, str], field: str, reason: InputFault
) -> None:
    settings = {key: text for key, text in (SETTINGS | changes).items() if text}
    if field.endswith((".host", ".from")) and reason is InputFault.MISSING:
        assert field not in settings
    with pytest.raises(InvalidInput) as caught:
        practice.application.add_link("loja", "local", "pluggto", settings, {"hub": practice.hub.credentials})
    assert (caught.value.params["field"], caught.value.params["reason"]) == (field, reason)
    assert practice.application.journal.links() == []


def test_the_password_is_in_the_vault_and_nowhere_else(practice: Practice) -> None:
    settings = SETTINGS | {"mail.host": "smtp.example.com", "mail.security": "tls"}
    secrets = {"hub": practice.hub.credentials, "mail": {"password": "segredo-do-correio"}}
    link = practice.application.add_link("loja", "local", "pluggto", settings, secrets)
    assert practice.vault.get(f"link-{link.id}/mail/password") == Secret("segredo-do-correio")
    practice.application.open_link(link, Event()).run(ORDERS)
    practice.application.close()
    written = b"".join(path.read_bytes() for path in practice.profile.root.rglob("*") if path.is_file())
    assert b"segredo-do-correio" not in written
    practice.application = practice.open()
    practice.application.remove_link(link)
    assert practice.vault.get(f"link-{link.id}/mail/password") is None


def test_a_layout_that_broke_after_it_was_saved_stops_its_mail_and_no_other(trade: Trade) -> None:
    journal, link = trade.practice.application.journal, trade.link
    broken = {**link.settings, "mail.layout_shipped": "{{ gone }}"}
    first = trade.sold()
    journal.update_link(replace(link, settings=broken))
    trade.ship(first)
    trade.run()
    assert trade.states() == [(MailEvent.SHIPPED, MailState.REFUSED, MailReason.LAYOUT)]
    assert trade.asked() == [AttentionKind.MAIL_REFUSED]
    trade.deliver(first)
    trade.run()
    assert [mail.subject.split()[-1] for mail in trade.mailer.taken] == ["entregue"]


def test_nothing_of_the_buyer_is_in_outbox_history_or_attention(trade: Trade) -> None:
    trade.ship(trade.sold("ana.segredo@example.com"))
    trade.once(MailFault.REFUSED)
    trade.run()
    journal = trade.practice.application.journal
    told = f"{trade.mails()} {journal.history(trade.link.id)} {journal.attentions(trade.link.id)}"
    assert "segredo" not in told
    assert "mail:shipped" in told
