"""The first journal. Times are whole microseconds since 1970 (UTC)."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "budget",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("arrival", sa.Float(), nullable=False),
        sa.Column("blocked_until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("account"),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("store", sa.Text(), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("paused_until", sa.BigInteger(), nullable=True),
        sa.Column("secrets", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("params", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("link_id", "kind", "subject"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("history_at", "history", ["at"], unique=False)
    op.create_index("history_link_at", "history", ["link_id", "at"], unique=False)
    op.create_table(
        "listing",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_family", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("wanted_content", sa.Text(), nullable=True),
        sa.Column("wanted_images", sa.Text(), nullable=True),
        sa.Column("wanted_price", sa.Text(), nullable=True),
        sa.Column("wanted_stock", sa.Integer(), nullable=True),
        sa.Column("confirmed_content", sa.Text(), nullable=True),
        sa.Column("confirmed_images", sa.Text(), nullable=True),
        sa.Column("confirmed_price", sa.Text(), nullable=True),
        sa.Column("confirmed_stock", sa.Integer(), nullable=True),
        sa.Column("refused", sa.Text(), nullable=True),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("at_hub", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("complaint", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "sku"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "listing_unsettled",
        "listing",
        ["link_id"],
        unique=False,
        sqlite_where=sa.text("settled = 0"),
    )
    op.create_index(
        "listing_complaint",
        "listing",
        ["link_id", "complaint", "sku"],
        unique=False,
        sqlite_where=sa.text("complaint != '' AND present"),
    )
    op.create_index(
        "listing_name",
        "listing",
        ["name", "present", "at_hub", "settled", "complaint", "wanted_price", "wanted_stock"],
        unique=False,
    )
    op.create_table(
        "local_count",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.Column("counted_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "sku"),
    )
    op.create_table(
        "local_order",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("store_order", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "hub_id"),
        sa.UniqueConstraint("link_id", "changed"),
        sa.UniqueConstraint("link_id", "number"),
    )
    op.create_table(
        "sale",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.Text(), nullable=False),
        sa.Column("store_id", sa.Text(), nullable=True),
        sa.Column("store_number", sa.Text(), nullable=True),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("order", sa.Text(), nullable=False),
        sa.Column("store_order", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "hub_id"),
    )
    op.create_index("sale_closed_at", "sale", ["closed_at"], unique=False)
    op.create_index("sale_due", "sale", ["link_id", "due"], unique=False)
    op.create_index(
        "sale_number_ahead",
        "sale",
        ["link_id", "store_number"],
        unique=False,
        sqlite_where=sa.text("store_order IS NULL AND store_number IS NOT NULL"),
    )
    op.create_index(
        "sale_table",
        "sale",
        ["created", "link_id", "hub_id", "number", "stage", "store_number", "total", "closed"],
        unique=False,
    )
    op.create_index("sale_created", "sale", ["link_id", "created"], unique=False)
    op.create_index("sale_number", "sale", ["number"], unique=False)
    op.create_index(
        "sale_open",
        "sale",
        ["link_id", "created"],
        unique=False,
        sqlite_where=sa.text("closed = 0"),
    )
    op.create_table(
        "stream",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.Column("last_try", sa.BigInteger(), nullable=True),
        sa.Column("last_success", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("braked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "stream"),
    )
    op.create_table(
        "touched",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "sku"),
    )
    op.create_table(
        "buyer",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id", "hub_id"], ["sale.link_id", "sale.hub_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "hub_id"),
    )
    op.create_table(
        "local_order_item",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["link_id", "hub_id"], ["local_order.link_id", "local_order.hub_id"], ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("link_id", "hub_id", "sku"),
    )
    op.create_index("local_order_item_sku", "local_order_item", ["link_id", "sku"], unique=False)
    op.create_table(
        "step",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["link_id", "hub_id"], ["sale.link_id", "sale.hub_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "hub_id", "name"),
    )
