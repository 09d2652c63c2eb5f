"""An index for what is late on an officer's desk: it counts over everybody, and reads no row."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NAME = "ix_action_young_person_id_by_when_undone_at_id"


def upgrade() -> None:
    op.create_index(NAME, "action", ["young_person_id", "by_when", "undone_at", "id"])


def downgrade() -> None:
    op.drop_index(NAME, table_name="action")
