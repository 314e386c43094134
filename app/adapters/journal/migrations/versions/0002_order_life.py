"""What was looked up in doubt, messages at the hub's orders, absences, and buyers who were erased."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("step", sa.Column("looked", sa.BigInteger(), nullable=True))
    op.add_column("step", sa.Column("found", sa.Boolean(), nullable=True))
    op.add_column("buyer", sa.Column("erased", sa.BigInteger(), nullable=True))
    op.create_table(
        "remark",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("hub_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["link_id", "hub_id"], ["sale.link_id", "sale.hub_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "hub_id", "digest"),
    )
    op.create_index("remark_open", "remark", ["link_id", "at"], unique=False, sqlite_where=sa.text("state != 'done'"))
    op.create_table(
        "absence",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("began", sa.BigInteger(), nullable=False),
        sa.Column("ended", sa.BigInteger(), nullable=False),
        sa.Column("caught_up", sa.BigInteger(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("dismissed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("link_id", "began"),
    )
