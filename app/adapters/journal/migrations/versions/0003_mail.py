"""The outbox, and since when each mail switch is on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "mail",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id", "hub_id"], ["sale.link_id", "sale.hub_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "hub_id", "event"),
    )
    op.create_index("mail_due", "mail", ["link_id", "due"], unique=False, sqlite_where=sa.text("state = 'queued'"))
    op.create_index("mail_sending", "mail", ["link_id"], unique=False, sqlite_where=sa.text("state = 'sending'"))
    op.create_index("mail_at", "mail", ["link_id", "at"], unique=False)
    op.create_index("mail_created", "mail", ["created"], unique=False)
    op.create_table(
        "mail_switch",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "event"),
    )
