"""Settings of a link, read from their texts."""

from __future__ import annotations

import pytest

from app.domain.errors import InputFault, InvalidInput
from app.domain.settings import ImagePolicy, OrderStates, Settings, options


def test_every_option_reads_its_own_default() -> None:
    for option, text in options():
        if text:
            assert Settings.read({option.key: text}) == Settings(), option.key


def test_keys_are_told_once_with_a_meaning() -> None:
    keys = [option.key for option, _ in options()]
    assert len(keys) == len(set(keys))
    assert all("." in option.key and option.meaning and option.kind for option, _ in options())


@pytest.mark.parametrize(
    ("key", "text", "fault"),
    [
        ("stock.buffer", "x", InputFault.NOT_A_NUMBER),
        ("stock.buffer", "-1", InputFault.OUT_OF_RANGE),
        ("stock.interval_min", "99999", InputFault.OUT_OF_RANGE),
        ("brake.zero_percent", "0", InputFault.OUT_OF_RANGE),
        ("products.images", "never", InputFault.NOT_A_CHOICE),
        ("orders.states", "pending", InputFault.NOT_A_CHOICE),
        ("products.preparation_days", "talvez", InputFault.NOT_YES_NO),
        ("orders.since", "ontem", InputFault.NOT_A_DATE),
        ("hub.base_url", "http://api.example", InputFault.PLAIN_HTTP),
        ("hub.base_url", "api.example", InputFault.NOT_AN_ADDRESS),
        ("hub.base_url", "https://[api.example", InputFault.NOT_AN_ADDRESS),
        ("hub.shop_domain", "loja.example/painel", InputFault.HAS_PATH),
        ("cor.da.loja", "azul", InputFault.UNKNOWN),
    ],
)
def test_a_wrong_value_is_named_with_its_reason(key: str, text: str, fault: InputFault) -> None:
    with pytest.raises(InvalidInput) as caught:
        Settings.read({key: text})
    assert caught.value.params == {"field": key, "reason": fault}


def test_right_values_are_read() -> None:
    read = Settings.read(
        {
            "hub.base_url": "http://127.0.0.1:8080/",
            "hub.shop_domain": "https://Loja.Example.com.br/",
            "products.images": "new_only",
            "orders.states": "pending, approved",
            "orders.since": "2026-03-02T09:00:00-03:00",
            "products.preparation_days": "sim",
        }
    )
    assert read.hub_base_url == "http://127.0.0.1:8080"
    assert read.hub_shop_domain == "loja.example.com.br"
    assert (read.products_images, read.orders_states) == (ImagePolicy.NEW_ONLY, OrderStates.PENDING_AND_APPROVED)
    assert read.orders_since is not None
    assert read.orders_since.isoformat() == "2026-03-02T12:00:00+00:00"
    assert read.products_preparation_days
