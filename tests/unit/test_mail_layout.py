"""Layouts and letters: everything escaped, bounded and readable, whatever a sale holds."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.mail.compose import check_letters, compose, default_layout
from app.adapters.mail.layout import check, render_html
from app.adapters.mail.smtp import message_of
from app.domain.errors import InputFault, InvalidInput
from app.domain.mail import MailEvent, OutgoingMail
from app.domain.orders import Buyer, OrderItem, Sale, Tracking
from app.domain.settings import Settings
from app.engine.letter import ITEM_PLACEHOLDERS, PLACEHOLDERS, SAMPLE_BUYER, SAMPLE_SALE, clean, values

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SENDER = {"mail.from": "loja@example.com.br", "mail.from_name": "Loja Exemplo"}


def letter(sale: Sale = SAMPLE_SALE, buyer: Buyer = SAMPLE_BUYER, **texts: str) -> OutgoingMail:
    settings = Settings.read({**SENDER, **{key.replace("__", "."): text for key, text in texts.items()}})
    return compose(settings, "pluggto", MailEvent.SHIPPED, sale, buyer, NOW)


def fault_of(text: str) -> tuple[str, object]:
    with pytest.raises(InvalidInput) as caught:
        check(text, "mail.layout_shipped")
    assert caught.value.params["field"] == "mail.layout_shipped"
    return str(caught.value.params["reason"]), caught.value.params.get("line")


@pytest.mark.parametrize("event", MailEvent)
def test_the_layouts_that_come_along_are_right(event: MailEvent) -> None:
    check(default_layout(event), "x")
    check_letters(Settings.read(SENDER))


def test_every_placeholder_can_be_used_and_no_other() -> None:
    text = "".join(f"{{{{ {name} }}}}" for name in PLACEHOLDERS if name != "itens")
    items = "".join(f"{{{{ it.{name} }}}}" for name in ITEM_PLACEHOLDERS)
    whole = text + "{% for it in itens %}" + items + "{% endfor %}{% if nota_link and not frete %}x{% endif %}"
    found = values(MailEvent.SHIPPED, SAMPLE_SALE, SAMPLE_BUYER, "Loja")
    assert set(found) == set(PLACEHOLDERS)
    filled = render_html(whole, found, "x")
    assert all(str(value) in filled for name, value in found.items() if name != "itens")
    assert fault_of("a\n{{ cpf }}") == (InputFault.LAYOUT_UNKNOWN, 2)
    assert fault_of("{% for it in itens %}{{ it.cpf }}{% endfor %}")[0] == InputFault.LAYOUT_UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% for i in itens %}{% for j in itens %}x{% endfor %}{% endfor %}",
        "{% for i in itens recursive %}{{ loop(i) }}{% endfor %}",
        "{{ 'x' * 10000000000 }}",
        "{{ pedido.__class__.__mro__ }}",
        "{{ pedido | upper }}",
        "{{ pedido() }}",
        "{% set x = 1 %}",
        "{% include '/etc/passwd' %}",
        "{% macro m() %}{% endmacro %}",
        "{% if 1 + 1 %}{% endif %}",
        "{{ itens[0] }}",
        "{{ self }}",
        "{% extends 'a' %}",
        "{% import 'os' as os %}",
    ],
)
def test_a_layout_that_computes_calls_or_nests_is_refused(text: str) -> None:
    assert fault_of(text)[0] in (InputFault.LAYOUT_FORBIDDEN, InputFault.LAYOUT_UNKNOWN)


@pytest.mark.parametrize(
    "text", ["{{ pedido", "{% if pedido %}", "{{ }}", "{% for %}", "{{ pedido }", "{% endif %}", "{%"]
)
def test_a_broken_layout_is_refused_with_its_line(text: str) -> None:
    if text == "{{ pedido }":
        assert fault_of(text) == (InputFault.LAYOUT_BROKEN, 1)
    else:
        assert fault_of("first\n" + text)[0] == InputFault.LAYOUT_BROKEN


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000_000,
        "{% if pedido %}" * 5000 + "{% endif %}" * 5000,
        "{{" * 40_000,
        "{% if pedido %}" * 150 + "{% endif %}" * 150,
    ],
)
def test_a_huge_or_deep_layout_is_refused_quickly(text: str) -> None:
    began = time.monotonic()
    assert fault_of(text)[0] in (InputFault.TOO_LONG, InputFault.LAYOUT_BROKEN)
    assert time.monotonic() - began < 5


def test_a_layout_that_grows_beyond_all_bounds_is_no_mail() -> None:
    items = tuple(OrderItem("A", "n" * 200, 1, Decimal(1), Decimal(1)) for _ in range(5000))
    sale = replace(SAMPLE_SALE, order=replace(SAMPLE_SALE.order, items=items))
    text = "{% for it in itens %}" + "{{ it.nome }}" * 2000 + "{% endfor %}"
    with pytest.raises(InvalidInput) as caught:
        letter(sale, mail__layout_shipped=text)
    assert caught.value.params["reason"] == InputFault.TOO_LONG


@given(st.text(max_size=300))
def test_any_text_is_a_layout_that_can_be_filled_in_or_is_refused(text: str) -> None:
    with suppress(InvalidInput):
        check(text, "x")
        render_html(text, values(MailEvent.SHIPPED, SAMPLE_SALE, SAMPLE_BUYER, ""), "x")


# what sales hold
NASTY = (
    "<script>alert('x')</script> & \x00\x07 \u202egnp.exe \u2066 😀👩\u200d👩 \ud83d {{ pedido }} \r\nBcc: x@y.com "
    + "n" * 100_000
)


@pytest.fixture(scope="module")
def nasty() -> OutgoingMail:
    tracking = Tracking(NASTY, NASTY, NASTY, NOW, "javascript:alert(1)")
    assert SAMPLE_SALE.store is not None
    item = OrderItem(NASTY, NASTY, 1, Decimal("1e20"), Decimal("-5"))
    order = replace(SAMPLE_SALE.order, number=NASTY, items=(item,) * 300)
    sale = replace(SAMPLE_SALE, order=order, store=replace(SAMPLE_SALE.store, number=NASTY, tracking=tracking))
    return letter(sale, Buyer(name=NASTY, email="ana@example.com"))


def test_nothing_of_a_sale_becomes_part_of_the_page(nasty: OutgoingMail) -> None:
    assert "<script" not in nasty.html
    assert "&lt;script&gt;" in nasty.html
    assert "javascript:" not in nasty.html
    assert "{{ pedido }}" in nasty.html  # shown, not filled in


def test_nothing_that_cannot_be_seen_or_turns_the_writing_around_is_in_a_mail(nasty: OutgoingMail) -> None:
    for text in (nasty.subject, nasty.html, nasty.text):
        assert not set(text) & set("\x00\x07\u202e\u2066\ud83d")
    assert "😀" in nasty.html


def test_a_subject_is_one_short_line(nasty: OutgoingMail) -> None:
    assert "\n" not in nasty.subject
    assert len(nasty.subject) <= 200


def test_a_mail_with_everything_wrong_in_it_is_of_a_bearable_size_and_can_be_built(nasty: OutgoingMail) -> None:
    message = message_of(nasty)
    assert len(message) < 500_000
    head = message.split(b"\r\n\r\n")[0]
    assert b"\nBcc:" not in head
    assert all(len(line) <= 998 for line in message.split(b"\r\n"))


@given(st.text(), st.text(), st.text(), st.text())
def test_any_names_make_a_mail_that_can_be_built(name: str, product: str, code: str, shop: str) -> None:
    assert SAMPLE_SALE.store is not None
    tracking = Tracking(product, name, code, NOW, shop)
    item = replace(SAMPLE_SALE.order.items[0], name=product, sku=name)
    order = replace(SAMPLE_SALE.order, number=code, items=(item,))
    sale = replace(SAMPLE_SALE, order=order, store=replace(SAMPLE_SALE.store, tracking=tracking))
    sender = clean(shop)
    made = letter(
        sale, replace(SAMPLE_BUYER, name=name), **({"mail__from_name": sender} if sender.isprintable() else {})
    )
    assert message_of(made)


def test_a_mail_reads_without_html_too() -> None:
    made = letter()
    assert "Código de rastreamento: AA473124829BR" in made.text
    assert "(https://rastreamento.correios.com.br)" in made.text
    assert "<" not in made.text
    assert "R$ 274,60" in made.text


def test_styles_are_written_at_each_element() -> None:
    made = letter(mail__colour="#ff8800")
    assert "<style" not in made.html
    assert 'style="' in made.html
    assert "#ff8800" in made.html
    assert made.html.count("color: #000000") >= 1  # dark words on a light button


def test_the_logo_travels_with_the_mail_and_a_lost_one_holds_nothing_up(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(10))
    made = letter(mail__logo=str(logo))
    assert made.logo
    assert "cid:logo" in made.html
    logo.unlink()
    assert letter(mail__logo=str(logo)).logo == b""


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n" + bytes(400_000)])
def test_a_logo_that_mail_programs_do_not_show_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(data)
    with pytest.raises(InvalidInput) as caught:
        check_letters(Settings.read({**SENDER, "mail.logo": str(file)}))
    assert caught.value.params == {"field": "mail.logo", "reason": InputFault.NOT_A_PICTURE}


def test_the_same_event_of_the_same_sale_has_the_same_name_and_no_other_has_it() -> None:
    other = replace(SAMPLE_SALE, hub_id="other")
    assert letter().message_id == letter().message_id
    assert letter().message_id != letter(other).message_id
    assert letter().message_id.endswith("@example.com.br")


def test_a_mail_is_not_printed() -> None:
    assert "maria" not in repr(letter()).lower()


def test_amounts_and_days_are_written_as_in_brazil() -> None:
    found = values(MailEvent.DELIVERED, SAMPLE_SALE, SAMPLE_BUYER, "Loja")
    assert (found["total"], found["data_entrega"], found["primeiro_nome"]) == ("R$ 274,60", "20/11/2026", "Maria")
