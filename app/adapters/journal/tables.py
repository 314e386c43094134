"""The journal's tables, as the newest migration leaves them. Personal data is in `buyer` and nowhere else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

#: Number of the newest migration file. A journal with a higher one is refused.
SCHEMA = "0003"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Moment(TypeDecorator[datetime]):
    """Aware UTC time, kept as whole microseconds since 1970: sorts and compares alike in every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


def _link(**more: Any) -> Column[int]:
    return Column("link_id", ForeignKey("link.id", ondelete="CASCADE"), nullable=False, **more)


def _of_sale() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["link_id", "hub_id"], ["sale.link_id", "sale.hub_id"], ondelete="CASCADE")


metadata = MetaData()

link = Table(
    "link",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("store", Text, nullable=False),
    Column("hub", Text, nullable=False),
    Column("created", Moment, nullable=False),
    Column("settings", Text, nullable=False),
    Column("paused_until", Moment),
    Column("secrets", Integer, nullable=False),
    sqlite_autoincrement=True,  # secrets in the vault carry the id: a removed link's id must not come back
)

stream = Table(
    "stream",
    metadata,
    _link(primary_key=True),
    Column("stream", Text, primary_key=True),
    Column("cursor", Text, nullable=False),
    Column("last_try", Moment),
    Column("last_success", Moment),
    Column("error", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("braked", Boolean, nullable=False),
)

listing = Table(
    "listing",
    metadata,
    _link(primary_key=True),
    Column("sku", Text, primary_key=True),
    Column("parent", Text),
    Column("name", Text, nullable=False),
    Column("is_family", Boolean, nullable=False),
    Column("source", Text),
    Column("wanted_content", Text),
    Column("wanted_images", Text),
    Column("wanted_price", Text),
    Column("wanted_stock", Integer),
    Column("confirmed_content", Text),
    Column("confirmed_images", Text),
    Column("confirmed_price", Text),
    Column("confirmed_stock", Integer),
    Column("refused", Text),
    Column("present", Boolean, nullable=False),
    Column("at_hub", Boolean, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("complaint", Text, nullable=False),
    Index("listing_unsettled", "link_id", sqlite_where=text("settled = 0")),
    Index("listing_complaint", "link_id", "complaint", "sku", sqlite_where=text("complaint != '' AND present")),
    # all that the window's table sorts, filters and searches by
    Index("listing_name", "name", "present", "at_hub", "settled", "complaint", "wanted_price", "wanted_stock"),
    sqlite_with_rowid=False,  # read whole, and written by SKU: in that order on the disk
)

touched = Table(
    "touched",
    metadata,
    _link(primary_key=True),
    Column("sku", Text, primary_key=True),
    Column("times", Integer, nullable=False),
)

sale = Table(
    "sale",
    metadata,
    _link(primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("created", Moment, nullable=False),
    Column("version", Moment, nullable=False),
    Column("total", Text, nullable=False),
    Column("store_id", Text),
    Column("store_number", Text),
    Column("due", Moment),
    Column("closed", Boolean, nullable=False),
    Column("closed_at", Moment),
    Column("order", Text, nullable=False),
    Column("store_order", Text),
    Index("sale_created", "link_id", "created"),
    # all that the window's table sorts, filters and searches by: it reads this and not the whole rows
    Index("sale_table", "created", "link_id", "hub_id", "number", "stage", "store_number", "total", "closed"),
    Index("sale_number", "number"),
    Index("sale_open", "link_id", "created", sqlite_where=text("closed = 0")),
    Index("sale_closed_at", "closed_at"),
    Index("sale_due", "link_id", "due"),
    Index(
        "sale_number_ahead",
        "link_id",
        "store_number",
        sqlite_where=text("store_order IS NULL AND store_number IS NOT NULL"),
    ),
)

step = Table(
    "step",
    metadata,
    Column("link_id", Integer, primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("at", Moment),
    Column("until", Moment),
    Column("reason", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("looked", Moment),
    Column("found", Boolean),
    _of_sale(),
)

buyer = Table(
    "buyer",
    metadata,
    Column("link_id", Integer, primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("data", Text, nullable=False),
    Column("erased", Moment),
    _of_sale(),
)

remark = Table(
    "remark",
    metadata,
    Column("link_id", Integer, primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("message", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Moment, nullable=False),
    _of_sale(),
    Index("remark_open", "link_id", "at", sqlite_where=text("state != 'done'")),
)

absence = Table(
    "absence",
    metadata,
    _link(primary_key=True),
    Column("began", Moment, primary_key=True),
    Column("ended", Moment, nullable=False),
    Column("caught_up", Moment),
    Column("summary", Text),
    Column("dismissed", Boolean, nullable=False),
)

mail = Table(
    "mail",
    metadata,
    Column("link_id", Integer, primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("created", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("due", Moment),
    Column("at", Moment),
    Column("attempts", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
    _of_sale(),
    Index("mail_due", "link_id", "due", sqlite_where=text("state = 'queued'")),
    Index("mail_sending", "link_id", sqlite_where=text("state = 'sending'")),
    Index("mail_at", "link_id", "at"),
    Index("mail_created", "created"),
)

mail_switch = Table(
    "mail_switch",
    metadata,
    _link(primary_key=True),
    Column("event", Text, primary_key=True),
    Column("since", Moment, nullable=False),
)

attention = Table(
    "attention",
    metadata,
    Column("id", Integer, primary_key=True),
    _link(),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("params", Text, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("link_id", "kind", "subject"),
    sqlite_autoincrement=True,  # people answer by number
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    _link(),
    Column("subject", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index("history_at", "at"),
    Index("history_link_at", "link_id", "at"),
)

budget = Table(
    "budget",
    metadata,
    Column("account", Text, primary_key=True),
    Column("arrival", Float, nullable=False),
    Column("blocked_until", Moment),
)

lease = Table(
    "lease",
    metadata,
    Column("name", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("until", Moment, nullable=False),
)

local_order = Table(
    "local_order",
    metadata,
    _link(primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("taken_at", Moment, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("store_order", Text, nullable=False),
    UniqueConstraint("link_id", "number"),
    UniqueConstraint("link_id", "changed"),
)

local_order_item = Table(
    "local_order_item",
    metadata,
    Column("link_id", Integer, primary_key=True),
    Column("hub_id", Text, primary_key=True),
    Column("sku", Text, primary_key=True),
    Column("units", Integer, nullable=False),
    ForeignKeyConstraint(["link_id", "hub_id"], ["local_order.link_id", "local_order.hub_id"], ondelete="CASCADE"),
    Index("local_order_item_sku", "link_id", "sku"),
)

local_count = Table(
    "local_count",
    metadata,
    _link(primary_key=True),
    Column("sku", Text, primary_key=True),
    Column("cell", Text, nullable=False),
    Column("counted_at", Moment, nullable=False),
)
