"""Which mails are owed, and when the next may go out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.mail import Mail, MailEvent, MailReason, MailState, address_of, is_address
from app.domain.orders import Order, Sale, Stage, StoreOrder, Tracking
from app.domain.settings import Settings
from app.engine.outbox import message_id, owed, put_off, slots, switched, wanted

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)  # in Brasília
HOUR = timedelta(hours=1)
BOTH = dict.fromkeys(MailEvent, NOW - HOUR)
ON = {"mail.sender": "tomada", "mail.shipped": "yes"}


def sale(
    stage: Stage = Stage.APPROVED,
    store: Stage | None = Stage.APPROVED,
    shipped: datetime | None = None,
    delivered: datetime | None = None,
    version: datetime = NOW,
) -> Sale:
    order = Order("h1", "1", "", stage, "", NOW, version)
    tracking = Tracking("Correios", "PAC", "AA1", shipped) if shipped else None
    found = StoreOrder("s1", "7", "h1", store, tracking=tracking, delivered=delivered) if store else None
    return Sale("h1", order, stage, found)


SHIPPED = sale(Stage.TRACKED, Stage.SHIPPED, NOW)
DELIVERED = sale(Stage.TRACKED, Stage.DELIVERED, NOW, NOW)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (sale(), SHIPPED, [MailEvent.SHIPPED]),
        (None, SHIPPED, [MailEvent.SHIPPED]),
        (SHIPPED, SHIPPED, [MailEvent.SHIPPED]),  # the outbox has room for one
        (SHIPPED, DELIVERED, [MailEvent.DELIVERED]),
        (sale(), DELIVERED, [MailEvent.DELIVERED]),
        (sale(), sale(Stage.INVOICED, Stage.INVOICED), []),
        (sale(), sale(Stage.TRACKED, Stage.INVOICED, NOW), []),  # a code without a parcel
        (sale(), sale(Stage.SHIPPED, Stage.APPROVED), []),  # a parcel without a code
        (sale(), sale(Stage.SHIPPED, Stage.INVOICED, NOW), [MailEvent.SHIPPED]),
        (sale(), sale(Stage.TRACKED, Stage.SHIPPED, NOW - 2 * HOUR), []),  # before the switch
        (sale(), sale(Stage.TRACKED, Stage.SHIPPED, MIDNIGHT), [MailEvent.SHIPPED]),  # some time of that day
        (None, sale(Stage.TRACKED, Stage.SHIPPED, MIDNIGHT), []),
        (SHIPPED, sale(Stage.TRACKED, Stage.SHIPPED, MIDNIGHT), []),
        (sale(), sale(Stage.TRACKED, Stage.SHIPPED, MIDNIGHT - 24 * HOUR), []),
        (SHIPPED, sale(Stage.DELIVERED, Stage.SHIPPED, NOW), [MailEvent.DELIVERED]),  # the hub says so
        (SHIPPED, sale(Stage.DELIVERED, Stage.SHIPPED, NOW, version=NOW - 2 * HOUR), []),
        (None, sale(Stage.DELIVERED, None), []),
        (sale(Stage.DELIVERED), sale(Stage.DELIVERED), []),
        (SHIPPED, sale(Stage.CANCELLED, Stage.SHIPPED, NOW), []),
        (SHIPPED, sale(Stage.DELIVERED, Stage.CANCELLED, NOW, NOW), []),
    ],
)
def test_buyers_are_told_what_happened_to_the_goods(before: Sale | None, after: Sale, told: list[MailEvent]) -> None:
    assert list(owed(before, after, BOTH)) == told
    assert list(owed(before, after, {})) == []


def test_a_switch_counts_from_the_moment_it_is_turned_on() -> None:
    off, on, both = Settings(), Settings.read(ON), Settings.read(ON | {"mail.delivered": "yes"})
    assert switched(None, on, {}, NOW) == {MailEvent.SHIPPED: NOW}
    kept = {MailEvent.SHIPPED: NOW}
    assert switched(on, both, kept, NOW + HOUR) == {MailEvent.SHIPPED: NOW, MailEvent.DELIVERED: NOW + HOUR}
    assert switched(both, off, kept, NOW + HOUR) == {}
    assert switched(off, on, {}, NOW + HOUR) == {MailEvent.SHIPPED: NOW + HOUR}


def test_tomada_sends_only_where_it_is_told_to() -> None:
    assert wanted(Settings.read(ON)) == {MailEvent.SHIPPED}
    for sender in ("erp", "nobody"):
        assert wanted(Settings.read(ON | {"mail.sender": sender})) == frozenset()


def test_an_hour_takes_so_many_mails_and_the_next_waits_for_the_oldest() -> None:
    tried = [NOW - timedelta(minutes=minutes) for minutes in (70, 50, 20)]
    assert slots(tried, 3, NOW) == (1, NOW)
    assert slots(tried, 2, NOW) == (0, NOW + timedelta(minutes=10))
    assert slots(tried, 1, NOW) == (0, NOW + timedelta(minutes=40))
    assert slots([NOW + HOUR], 1, NOW) == (1, NOW)  # the clock was set back
    assert slots([], 5, NOW) == (5, NOW)


def test_pauses_grow_and_end_after_three_days() -> None:
    mail = Mail(1, "h1", MailEvent.SHIPPED, NOW, MailState.SENDING, attempts=1)
    pauses = []
    for attempts in (1, 2, 5, 20):
        later = put_off(replace(mail, attempts=attempts), NOW, "deferred", "451")
        assert later.state is MailState.QUEUED
        assert later.due
        pauses.append(later.due - NOW)
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(minutes=1)
    assert pauses[-1] == HOUR
    given_up = put_off(mail, NOW + timedelta(days=3, seconds=1), "deferred", "451")
    assert (given_up.state, given_up.reason) == (MailState.REFUSED, MailReason.TOO_OLD)


def test_the_name_of_a_mail_says_nothing_of_the_sale() -> None:
    name = message_id("pluggto", "h1", MailEvent.SHIPPED, "loja@example.com.br")
    assert name == message_id("pluggto", "h1", MailEvent.SHIPPED, "loja@example.com.br")
    assert name not in (
        message_id("pluggto", "h1", MailEvent.DELIVERED, "loja@example.com.br"),
        message_id("pluggto", "h2", MailEvent.SHIPPED, "loja@example.com.br"),
        message_id("pluga", "h1", MailEvent.SHIPPED, "loja@example.com.br"),
    )
    assert name.endswith(".shipped@example.com.br")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ana@example.com", "ana@example.com"),
        ("Ana <ana@example.com>", "ana@example.com"),
        ("x***@y.com, ana@example.com", "ana@example.com"),
        ("", MailReason.NO_ADDRESS),
        ("@", MailReason.NO_ADDRESS),
        ("a@b@c.com", MailReason.NO_ADDRESS),
        ("a@-", MailReason.NO_ADDRESS),
        ("x" * 100_000 + "@example.com", MailReason.NO_ADDRESS),
        ("sememail@loja.com.br", MailReason.MASKED_ADDRESS),
        ("no-reply@loja.com.br", MailReason.MASKED_ADDRESS),
        ("k1@mail.mercadolivre.com", MailReason.MASKED_ADDRESS),
        ("norberto@example.com", "norberto@example.com"),
        ("semear@example.com", "semear@example.com"),
        ("noemail.silva@gmail.com", MailReason.MASKED_ADDRESS),
    ],
)
def test_one_address_is_found_or_it_is_said_why_not(text: str, found: object) -> None:
    assert address_of(text) == found


@pytest.mark.parametrize(
    "text", [".a@b.com", "a.@b.com", "a..b@c.com", "a@b", "a b@c.com", "a@b.com\n", "ã@b.com", "a@é.com"]
)
def test_what_not_every_server_understands_is_no_address(text: str) -> None:
    assert not is_address(text)
