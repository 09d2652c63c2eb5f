"""News of an idea until it is opened, and skills said between two reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("idea", sa.Column("news_at", sa.DateTime(), nullable=True))
    with op.batch_alter_table("skill_draft", schema=None) as batch_op:
        batch_op.alter_column("review_id", existing_type=sa.Uuid(), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM skill_draft WHERE review_id IS NULL")
    with op.batch_alter_table("skill_draft", schema=None) as batch_op:
        batch_op.alter_column("review_id", existing_type=sa.Uuid(), nullable=False)
    op.drop_column("idea", "news_at")
