"""Settings of a link: each is declared once, with key, type, default and meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from app.domain.addresses import is_web_address
from app.domain.errors import InputFault, InvalidInput
from app.domain.mail import MailSecurity, is_address


class ImagePolicy(StrEnum):
    """Enviar imagens dos produtos ao sincronizar: Sim, or Apenas para novos produtos."""

    ALWAYS = "always"
    NEW_ONLY = "new_only"


class OrderStates(StrEnum):
    """Which orders are consumed."""

    PENDING_AND_APPROVED = "pending,approved"
    APPROVED = "approved"


class StockKind(StrEnum):
    """Which count of the store is told."""

    AVAILABLE = "available"
    PHYSICAL = "physical"


class MailSender(StrEnum):
    """Who tells buyers about tracking and delivery."""

    ERP = "erp"
    TOMADA = "tomada"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Option:
    """How one setting is read and shown. `meaning` is an English text to be translated (context `Settings`)."""

    key: str
    kind: str
    meaning: str
    parse: Callable[[str], Any]

    @property
    def limits(self) -> tuple[int, int] | None:
        """The least and the greatest number; None for what is no number."""
        return (self.parse.least, self.parse.most) if isinstance(self.parse, _Number) else None


@dataclass(frozen=True, slots=True)
class _Number:
    least: int
    most: int

    def __call__(self, text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise _Fault(InputFault.NOT_A_NUMBER) from None
        if not self.least <= value <= self.most:
            raise _Fault(InputFault.OUT_OF_RANGE)
        return value


def _yes_no(text: str) -> bool:
    known = {"true": True, "yes": True, "sim": True, "sí": True, "si": True, "on": True, "1": True}
    known |= {"false": False, "no": False, "não": False, "nao": False, "off": False, "0": False}
    if text.strip().lower() not in known:
        raise _Fault(InputFault.NOT_YES_NO)
    return known[text.strip().lower()]


def _choice(choices: type[StrEnum]) -> Callable[[str], StrEnum]:
    def parse(text: str) -> StrEnum:
        try:
            return choices(",".join(part.strip() for part in text.split(",")))
        except ValueError:
            raise _Fault(InputFault.NOT_A_CHOICE) from None

    return parse


def _moment(text: str) -> datetime:
    """ISO form, or the day as `31/03/2026`."""
    day = re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", text.strip())
    try:
        value = datetime.fromisoformat(f"{day[3]}-{day[2]}-{day[1]}" if day else text)
    except ValueError:
        raise _Fault(InputFault.NOT_A_DATE) from None
    return value.astimezone(UTC)


def _text(text: str) -> str:
    return text.strip()


_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def _address(text: str) -> str:
    """A base URL: https, or plain http to this computer only."""
    if not is_web_address(text.strip()):
        raise _Fault(InputFault.NOT_AN_ADDRESS)
    parts = urlsplit(text.strip())
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise _Fault(InputFault.PLAIN_HTTP)
    return text.strip().rstrip("/")


def _domain(text: str) -> str:
    """A shop's domain, without scheme and path: `loja.example.com.br`."""
    bare = text.strip().removeprefix("https://").removeprefix("http://").rstrip("/")
    if "/" in bare or "?" in bare:
        raise _Fault(InputFault.HAS_PATH)
    if not bare or "." not in bare or " " in bare:
        raise _Fault(InputFault.NOT_AN_ADDRESS)
    return bare.lower()


def _email(text: str) -> str:
    if not is_address(text.strip()):
        raise _Fault(InputFault.NOT_AN_EMAIL)
    return text.strip()


def _host(text: str) -> str:
    """Name or number of a mail server, without scheme and port."""
    host = text.strip().lower().rstrip(".")
    if len(host) > 253 or not re.fullmatch(r"(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*|[0-9a-f:]*:[0-9a-f:]+", host):
        raise _Fault(InputFault.NOT_A_HOST)
    return host


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text.strip()):
        raise _Fault(InputFault.NOT_A_COLOUR)
    return text.strip().lower()


def _line(text: str) -> str:
    """A short text without line breaks and other characters that cannot be seen."""
    line = text.strip()
    if not line.isprintable():
        raise _Fault(InputFault.UNPRINTABLE)
    return _at_most(200)(line)


def _at_most(letters: int) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if len(text) > letters:
            raise _Fault(InputFault.TOO_LONG)
        return text.strip()

    return parse


class _Fault(Exception):
    def __init__(self, fault: InputFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def _option(key: str, default: Any, kind: str, parse: Callable[[str], Any], meaning: str) -> Any:
    return field(default=default, metadata={"option": Option(key, kind, meaning, parse)})


_MINUTES = _Number(0, 7 * 24 * 60)
_LAYOUT = _at_most(100_000)
_PERCENT = _Number(1, 100)
_KEPT_DAYS = _Number(1, 3650)


@dataclass(frozen=True, slots=True)
class Settings:
    """A link's settings, read from their texts by `read`. Intervals in minutes, 0 means by hand only."""

    store_file: str = _option("store.file", "", "file", _text, "Spreadsheet of the local store")
    store_base_url: str = _option("store.base_url", "", "address", _address, "Address of the store's API")
    store_calls: int = _option(
        "store.calls_per_minute", 0, "number", _Number(0, 6000), "Calls a minute to the store; 0: as its contract says"
    )
    hub_plugin_name: str = _option("hub.plugin_name", "", "text", _text, "Name of the plugin at the hub")
    hub_shop_domain: str = _option("hub.shop_domain", "", "domain", _domain, "Domain of the shop")
    hub_base_url: str = _option("hub.base_url", "", "address", _address, "Address of the hub's API")
    hub_calls: int = _option(
        "hub.calls_per_minute", 0, "number", _Number(0, 600_000), "Calls a minute to the hub; 0: as its contract says"
    )
    hub_parallel: int = _option(
        "hub.parallel", 0, "number", _Number(0, 16), "Parallel calls to the hub; 0: as its contract says"
    )
    products_interval_min: int = _option(
        "products.interval_min", 10, "minutes", _MINUTES, "Minutes between product runs; 0: by hand only"
    )
    prices_interval_min: int = _option(
        "prices.interval_min", 10, "minutes", _MINUTES, "Minutes between price runs; 0: by hand only"
    )
    stock_interval_min: int = _option(
        "stock.interval_min", 5, "minutes", _MINUTES, "Minutes between stock runs; 0: by hand only"
    )
    orders_interval_min: int = _option(
        "orders.interval_min", 2, "minutes", _MINUTES, "Minutes between order runs; 0: by hand only"
    )
    orders_since: datetime | None = _option(
        "orders.since", None, "date", _moment, "Orders older than this are not imported; empty: when the link was made"
    )
    orders_states: OrderStates = _option(
        "orders.states",
        OrderStates.PENDING_AND_APPROVED,
        "pending,approved | approved",
        _choice(OrderStates),
        "Which orders are consumed",
    )
    products_images: ImagePolicy = _option(
        "products.images",
        ImagePolicy.ALWAYS,
        "always | new_only",
        _choice(ImagePolicy),
        "Send images always, or for new products only",
    )
    products_preparation_days: bool = _option(
        "products.preparation_days", False, "yes | no", _yes_no, "Send the days for preparation"
    )
    stock_kind: StockKind = _option(
        "stock.kind", StockKind.AVAILABLE, "available | physical", _choice(StockKind), "Which stock is told"
    )
    stock_buffer: int = _option(
        "stock.buffer", 0, "units", _Number(0, 1_000_000), "Units kept back from the hub for every SKU"
    )
    mail_sender: MailSender = _option(
        "mail.sender", MailSender.NOBODY, "erp | tomada | nobody", _choice(MailSender), "Who sends e-mails to buyers"
    )
    mail_shipped: bool = _option(
        "mail.shipped", False, "yes | no", _yes_no, "E-mail with the tracking code once shipped"
    )
    mail_delivered: bool = _option("mail.delivered", False, "yes | no", _yes_no, "E-mail once delivered")
    mail_provider: str = _option("mail.provider", "", "text", _line, "Whose mail server it is; only for the screen")
    mail_host: str = _option("mail.host", "", "host", _host, "Mail server (SMTP) that Tomada sends with")
    mail_port: int = _option("mail.port", 587, "number", _Number(1, 65535), "Port of the mail server")
    mail_security: MailSecurity = _option(
        "mail.security",
        MailSecurity.STARTTLS,
        "starttls | tls | none",
        _choice(MailSecurity),
        "How the line to the mail server is protected; none: to this computer only",
    )
    mail_user: str = _option("mail.user", "", "text", _line, "User at the mail server; empty: the sender's address")
    mail_from: str = _option("mail.from", "", "email", _email, "Address that the e-mails come from")
    mail_from_name: str = _option("mail.from_name", "", "text", _line, "Name that the e-mails come from")
    mail_per_hour: int = _option(
        "mail.per_hour", 60, "number", _Number(1, 10_000), "E-mails an hour at most; see what your provider allows"
    )
    mail_logo: str = _option("mail.logo", "", "file", _text, "Picture with the shop's logo (PNG, JPEG or GIF)")
    mail_colour: str = _option("mail.colour", "#1a5fb4", "colour", _colour, "The shop's colour, such as #1a5fb4")
    mail_subject_shipped: str = _option("mail.subject_shipped", "", "text", _line, "Subject of the tracking e-mail")
    mail_layout_shipped: str = _option("mail.layout_shipped", "", "layout", _LAYOUT, "Layout of the tracking e-mail")
    mail_subject_delivered: str = _option("mail.subject_delivered", "", "text", _line, "Subject of the delivery e-mail")
    mail_layout_delivered: str = _option(
        "mail.layout_delivered", "", "layout", _LAYOUT, "Layout of the delivery e-mail"
    )
    history_keep_days: int = _option(
        "history.keep_days", 90, "days", _KEPT_DAYS, "Days that the history of changes is kept"
    )
    buyers_keep_days: int = _option(
        "buyers.keep_days", 180, "days", _KEPT_DAYS, "Days that buyers' data are kept after an order has ended"
    )
    brake_zero_percent: int = _option(
        "brake.zero_percent", 20, "percent", _PERCENT, "Brake when a run would zero more than this share of the SKUs"
    )
    brake_zero_count: int = _option(
        "brake.zero_count", 5, "number", _Number(0, 1_000_000), "...and more than this many SKUs"
    )
    brake_price_percent: int = _option(
        "brake.price_percent", 50, "percent", _Number(1, 100_000), "Brake when a price moves by more than this"
    )
    brake_shrink_percent: int = _option(
        "brake.shrink_percent", 50, "percent", _PERCENT, "Brake when the store holds less than this share of its SKUs"
    )

    @staticmethod
    def read(texts: Mapping[str, str]) -> Settings:
        """Settings from their texts. Raises InvalidInput naming the key."""
        names = {option.key: name for name, option in _OPTIONS.items()}
        values = {}
        for key, text in texts.items():
            if key not in names:
                raise InvalidInput(field=key, reason=InputFault.UNKNOWN)
            try:
                values[names[key]] = _OPTIONS[names[key]].parse(text)
            except _Fault as fault:
                raise InvalidInput(field=key, reason=fault.fault) from None
        return Settings(**values)


_OPTIONS: dict[str, Option] = {f.name: f.metadata["option"] for f in fields(Settings)}


def options() -> list[tuple[Option, str]]:
    """Every setting with its default as text, in the order of the page."""
    found = []
    for f in fields(Settings):
        default = "" if f.default is None else f.default
        text = {True: "yes", False: "no"}[default] if isinstance(default, bool) else str(default)
        found.append((_OPTIONS[f.name], text))
    return found
