"""Rights, skills and the council: pieces, polls, ideas, skills, reports without a name."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "poll",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("at_end", sa.Boolean(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poll")),
    )
    op.create_table(
        "council_piece",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_council_piece_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_piece")),
    )
    with op.batch_alter_table("council_piece", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_council_piece_kind_made_at"), ["kind", "made_at"], unique=False
        )

    op.create_table(
        "idea",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("with_name", sa.Boolean(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_idea_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea")),
    )
    with op.batch_alter_table("idea", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_idea_state_made_at"), ["state", "made_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_idea_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "poll_hand",
        sa.Column("poll_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_poll_hand_person_id")),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_hand_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "person_id", name=op.f("pk_poll_hand")),
    )
    op.create_table(
        "poll_tally",
        sa.Column("poll_id", sa.Uuid(), nullable=False),
        sa.Column("counts_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_tally_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", name=op.f("pk_poll_tally")),
    )
    op.create_table(
        "poll_voter",
        sa.Column("poll_id", sa.Uuid(), nullable=False),
        sa.Column("mark", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_voter_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "mark", name=op.f("pk_poll_voter")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "skill_list",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_skill_list_made_by")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_skill_list")),
    )
    op.create_table(
        "council_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("added_by", sa.Uuid(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_council_file_added_by")),
        sa.ForeignKeyConstraint(
            ["piece_id"], ["council_piece.id"], name=op.f("fk_council_file_piece_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_file")),
    )
    with op.batch_alter_table("council_file", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_council_file_added_by_added_at"), ["added_by", "added_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_council_file_piece_id"), ["piece_id"], unique=False)

    op.create_table(
        "council_text",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["piece_id"], ["council_piece.id"], name=op.f("fk_council_text_piece_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_text")),
    )
    with op.batch_alter_table("council_text", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_council_text_piece_id_tag"), ["piece_id", "tag"], unique=True
        )

    op.create_table(
        "idea_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("says", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("said_by", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_idea_step_idea_id")),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name=op.f("fk_idea_step_said_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_idea_step_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea_step")),
    )
    with op.batch_alter_table("idea_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_idea_step_idea_id"), ["idea_id"], unique=False)

    op.create_table(
        "skill_draft",
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("photo_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("readers", sa.JSON(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_skill_draft_photo_id")),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_skill_draft_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_skill_draft_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill_draft")),
    )
    with op.batch_alter_table("skill_draft", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_skill_draft_young_person_id_review_id"),
            ["young_person_id", "review_id"],
            unique=False,
        )

    op.create_table(
        "skill_seen",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("writer_id", sa.Uuid(), nullable=False),
        sa.Column("job", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_skill_seen_review_id")),
        sa.ForeignKeyConstraint(["writer_id"], ["person.id"], name=op.f("fk_skill_seen_writer_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_skill_seen_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill_seen")),
    )
    with op.batch_alter_table("skill_seen", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_skill_seen_review_id_writer_id"),
            ["review_id", "writer_id"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_skill_seen_young_person_id_area"),
            ["young_person_id", "area"],
            unique=False,
        )

    op.create_table(
        "council_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("happens_at", sa.DateTime(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("sent_by", sa.Uuid(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("decided_by <> sent_by", name=op.f("ck_council_version_two_people")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_council_version_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["person.id"], name=op.f("fk_council_version_sent_by")
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["council_text.id"], name=op.f("fk_council_version_text_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_version")),
    )
    with op.batch_alter_table("council_version", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_council_version_state_decided_at"), ["state", "decided_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_council_version_state_happens_at"), ["state", "happens_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_council_version_text_id_number"), ["text_id", "number"], unique=True
        )

    op.create_table(
        "matter_about",
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name=op.f("fk_matter_about_matter_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_matter_about_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_matter_about_young_person_id")
        ),
        sa.PrimaryKeyConstraint("matter_id", "person_id", name=op.f("pk_matter_about")),
    )
    op.create_table(
        "council_comment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("block_id", sa.Uuid(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"], ["person.id"], name=op.f("fk_council_comment_made_by")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["council_version.id"], name=op.f("fk_council_comment_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_comment")),
    )
    with op.batch_alter_table("council_comment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_council_comment_version_id"), ["version_id"], unique=False
        )

    op.create_table(
        "council_hand",
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_council_hand_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["council_version.id"], name=op.f("fk_council_hand_version_id")
        ),
        sa.PrimaryKeyConstraint("version_id", "person_id", name=op.f("pk_council_hand")),
    )
    op.create_table(
        "part_translation",
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("answers_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["part_id"], ["part_version.id"], name=op.f("fk_part_translation_part_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_part_translation_young_person_id")
        ),
        sa.PrimaryKeyConstraint("part_id", "language", name=op.f("pk_part_translation")),
    )
    with op.batch_alter_table("part_translation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_part_translation_young_person_id"), ["young_person_id"], unique=False
        )

    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("is_unnamed", sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.drop_column("is_unnamed")

    with op.batch_alter_table("part_translation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_part_translation_young_person_id"))

    op.drop_table("part_translation")
    op.drop_table("council_hand")
    with op.batch_alter_table("council_comment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_council_comment_version_id"))

    op.drop_table("council_comment")
    op.drop_table("matter_about")
    with op.batch_alter_table("council_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_council_version_text_id_number"))
        batch_op.drop_index(batch_op.f("ix_council_version_state_happens_at"))
        batch_op.drop_index(batch_op.f("ix_council_version_state_decided_at"))

    op.drop_table("council_version")
    with op.batch_alter_table("skill_seen", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_skill_seen_young_person_id_area"))
        batch_op.drop_index(batch_op.f("ix_skill_seen_review_id_writer_id"))

    op.drop_table("skill_seen")
    with op.batch_alter_table("skill_draft", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_skill_draft_young_person_id_review_id"))

    op.drop_table("skill_draft")
    with op.batch_alter_table("idea_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_idea_step_idea_id"))

    op.drop_table("idea_step")
    with op.batch_alter_table("council_text", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_council_text_piece_id_tag"))

    op.drop_table("council_text")
    with op.batch_alter_table("council_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_council_file_piece_id"))
        batch_op.drop_index(batch_op.f("ix_council_file_added_by_added_at"))

    op.drop_table("council_file")
    op.drop_table("skill_list")
    op.drop_table("poll_voter")
    op.drop_table("poll_tally")
    op.drop_table("poll_hand")
    with op.batch_alter_table("idea", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_idea_young_person_id"))
        batch_op.drop_index(batch_op.f("ix_idea_state_made_at"))

    op.drop_table("idea")
    with op.batch_alter_table("council_piece", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_council_piece_kind_made_at"))

    op.drop_table("council_piece")
    op.drop_table("poll")
