"""A photo has no state: what is taken back is an item, by a row of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("photo", "state")


def downgrade() -> None:
    kept = sa.Column("state", sa.String(), nullable=False, server_default="kept")
    op.add_column("photo", kept)
