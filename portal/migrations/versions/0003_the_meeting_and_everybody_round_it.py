"""The meeting and everybody round it: parts, wall, contacts, alerts, disputes, rights, report."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alert_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("alert_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("kept_back_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_why_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("raised_by", sa.Uuid(), nullable=False),
        sa.Column("raised_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_alert_entry_made_by")),
        sa.ForeignKeyConstraint(
            ["raised_by"], ["person.id"], name=op.f("fk_alert_entry_raised_by")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_alert_entry_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_entry")),
        sa.UniqueConstraint("alert_id", "revision", name=op.f("uq_alert_entry_alert_id_revision")),
    )
    with op.batch_alter_table("alert_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alert_entry_made_at"), ["made_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_alert_entry_young_person_id_made_at"),
            ["young_person_id", "made_at"],
            unique=False,
        )

    op.create_table(
        "contact_not_so",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("of_id", sa.Uuid(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_contact_not_so_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_not_so")),
    )
    with op.batch_alter_table("contact_not_so", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_not_so_made_at"), ["made_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_contact_not_so_young_person_id_of_id"),
            ["young_person_id", "of_id"],
            unique=False,
        )

    op.create_table(
        "dispute",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("about_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("formal_on", sa.Date(), nullable=True),
        sa.Column("cafcass_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_dispute_opened_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_dispute_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute")),
    )
    with op.batch_alter_table("dispute", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_dispute_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "earlier_care",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_earlier_care_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_earlier_care")),
    )
    with op.batch_alter_table("earlier_care", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_earlier_care_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "known_right",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("known_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_known_right_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_right")),
    )
    with op.batch_alter_table("known_right", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_known_right_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "right_question",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("asks", sa.String(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_right_question_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_right_question")),
    )
    with op.batch_alter_table("right_question", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_right_question_young_person_id_taken_back_at"),
            ["young_person_id", "taken_back_at"],
            unique=False,
        )

    op.create_table(
        "right_talked_through",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=op.f("fk_right_talked_through_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_right_talked_through_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_right_talked_through")),
    )
    with op.batch_alter_table("right_talked_through", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_right_talked_through_young_person_id_right_on"),
            ["young_person_id", "right", "on"],
            unique=True,
        )

    op.create_table(
        "contact_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("contact_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("who_id", sa.Uuid(), nullable=False),
        sa.Column("happened_at", sa.DateTime(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("seen", sa.String(), nullable=True),
        sa.Column("interpreter", sa.Boolean(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_contact_entry_made_by")),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_contact_entry_review_id")
        ),
        sa.ForeignKeyConstraint(["who_id"], ["person.id"], name=op.f("fk_contact_entry_who_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_contact_entry_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_entry")),
        sa.UniqueConstraint(
            "contact_id", "revision", name=op.f("uq_contact_entry_contact_id_revision")
        ),
    )
    with op.batch_alter_table("contact_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_entry_made_at"), ["made_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_entry_review_id"), ["review_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_contact_entry_young_person_id_happened_at"),
            ["young_person_id", "happened_at"],
            unique=False,
        )

    op.create_table(
        "dispute_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("to_whom_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("told_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("logged_by", sa.Uuid(), nullable=False),
        sa.Column("logged_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.id"], name=op.f("fk_dispute_step_dispute_id")
        ),
        sa.ForeignKeyConstraint(
            ["logged_by"], ["person.id"], name=op.f("fk_dispute_step_logged_by")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_dispute_step_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_step")),
    )
    with op.batch_alter_table("dispute_step", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_dispute_step_dispute_id"), ["dispute_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_dispute_step_young_person_id_logged_at"),
            ["young_person_id", "logged_at"],
            unique=False,
        )

    op.create_table(
        "join_link",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("kept_by", sa.Uuid(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["kept_by"], ["person.id"], name=op.f("fk_join_link_kept_by")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_join_link_review_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_join_link_young_person_id")
        ),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_join_link")),
    )
    with op.batch_alter_table("join_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_join_link_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "live_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("talked_about", sa.Boolean(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_live_note_made_by")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_live_note_review_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_live_note_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_live_note")),
        sa.UniqueConstraint("review_id", "item_id", name=op.f("uq_live_note_review_id_item_id")),
    )
    with op.batch_alter_table("live_note", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_live_note_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "matter",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("goes_to", sa.String(), nullable=False),
        sa.Column("about_id", sa.Uuid(), nullable=True),
        sa.Column("review_id", sa.Uuid(), nullable=True),
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("is_longer", sa.Boolean(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["about_id"], ["person.id"], name=op.f("fk_matter_about_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_matter_review_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_matter_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter")),
    )
    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_matter_state_due_on"), ["state", "due_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_matter_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "part_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("writer_id", sa.Uuid(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.Column("replaced_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_part_link_made_by")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_part_link_review_id")),
        sa.ForeignKeyConstraint(["writer_id"], ["person.id"], name=op.f("fk_part_link_writer_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_part_link_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_part_link_token_hash")),
    )
    with op.batch_alter_table("part_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_part_link_review_id_writer_id"), ["review_id", "writer_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_part_link_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "presentation",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("slide", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("blank", sa.Boolean(), nullable=False),
        sa.Column("dark", sa.Boolean(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("spent", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_presentation_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_presentation_young_person_id")
        ),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_presentation")),
    )
    with op.batch_alter_table("presentation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_presentation_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "right_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_right_answer_made_by")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["right_question.id"], name=op.f("fk_right_answer_question_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_right_answer_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_right_answer")),
    )
    with op.batch_alter_table("right_answer", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_right_answer_question_id"), ["question_id"], unique=False
        )

    op.create_table(
        "counted_item",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submission.id"], name=op.f("fk_counted_item_submission_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_counted_item_young_person_id")
        ),
        sa.PrimaryKeyConstraint("submission_id", "item_id", name=op.f("pk_counted_item")),
    )
    with op.batch_alter_table("counted_item", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_counted_item_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "matter_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("says", sa.String(), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("said_by", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name=op.f("fk_matter_step_matter_id")
        ),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name=op.f("fk_matter_step_said_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_matter_step_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter_step")),
    )
    with op.batch_alter_table("matter_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_matter_step_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_matter_step_young_person_id_said_at"),
            ["young_person_id", "said_at"],
            unique=False,
        )

    op.create_table(
        "part_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("writer_id", sa.Uuid(), nullable=False),
        sa.Column("job", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("talk_first", sa.Boolean(), nullable=False),
        sa.Column("talked_at", sa.DateTime(), nullable=True),
        sa.Column("link_id", sa.Uuid(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["link_id"], ["part_link.id"], name=op.f("fk_part_version_link_id")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_part_version_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["writer_id"], ["person.id"], name=op.f("fk_part_version_writer_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_part_version_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part_version")),
        sa.UniqueConstraint(
            "review_id",
            "writer_id",
            "revision",
            name=op.f("uq_part_version_review_id_writer_id_revision"),
        ),
    )
    with op.batch_alter_table("part_version", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_part_version_young_person_id_review_id"),
            ["young_person_id", "review_id"],
            unique=False,
        )

    with op.batch_alter_table("submission", schema=None) as batch_op:
        batch_op.add_column(sa.Column("prepared_since", sa.Date(), nullable=True))

    with op.batch_alter_table("young_person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("looked_after_until", sa.Date(), nullable=True))

    with op.batch_alter_table("translation", schema=None) as batch_op:
        batch_op.alter_column("review_id", existing_type=sa.Uuid(), nullable=True)


def downgrade() -> None:
    with op.batch_alter_table("translation", schema=None) as batch_op:
        batch_op.alter_column("review_id", existing_type=sa.Uuid(), nullable=False)

    with op.batch_alter_table("young_person", schema=None) as batch_op:
        batch_op.drop_column("looked_after_until")

    with op.batch_alter_table("submission", schema=None) as batch_op:
        batch_op.drop_column("prepared_since")

    with op.batch_alter_table("part_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_part_version_young_person_id_review_id"))

    op.drop_table("part_version")
    with op.batch_alter_table("matter_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_matter_step_young_person_id_said_at"))
        batch_op.drop_index(batch_op.f("ix_matter_step_matter_id"))

    op.drop_table("matter_step")
    with op.batch_alter_table("counted_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_counted_item_young_person_id"))

    op.drop_table("counted_item")
    with op.batch_alter_table("right_answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_right_answer_question_id"))

    op.drop_table("right_answer")
    with op.batch_alter_table("presentation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_presentation_young_person_id"))

    op.drop_table("presentation")
    with op.batch_alter_table("part_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_part_link_young_person_id"))
        batch_op.drop_index(batch_op.f("ix_part_link_review_id_writer_id"))

    op.drop_table("part_link")
    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_matter_young_person_id"))
        batch_op.drop_index(batch_op.f("ix_matter_state_due_on"))

    op.drop_table("matter")
    with op.batch_alter_table("live_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_live_note_young_person_id"))

    op.drop_table("live_note")
    with op.batch_alter_table("join_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_join_link_young_person_id"))

    op.drop_table("join_link")
    with op.batch_alter_table("dispute_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dispute_step_young_person_id_logged_at"))
        batch_op.drop_index(batch_op.f("ix_dispute_step_dispute_id"))

    op.drop_table("dispute_step")
    with op.batch_alter_table("contact_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_entry_young_person_id_happened_at"))
        batch_op.drop_index(batch_op.f("ix_contact_entry_review_id"))
        batch_op.drop_index(batch_op.f("ix_contact_entry_made_at"))

    op.drop_table("contact_entry")
    with op.batch_alter_table("right_talked_through", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_right_talked_through_young_person_id_right_on"))

    op.drop_table("right_talked_through")
    with op.batch_alter_table("right_question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_right_question_young_person_id_taken_back_at"))

    op.drop_table("right_question")
    with op.batch_alter_table("known_right", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_known_right_young_person_id"))

    op.drop_table("known_right")
    with op.batch_alter_table("earlier_care", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_earlier_care_young_person_id"))

    op.drop_table("earlier_care")
    with op.batch_alter_table("dispute", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dispute_young_person_id"))

    op.drop_table("dispute")
    with op.batch_alter_table("contact_not_so", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_not_so_young_person_id_of_id"))
        batch_op.drop_index(batch_op.f("ix_contact_not_so_made_at"))

    op.drop_table("contact_not_so")
    with op.batch_alter_table("alert_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_alert_entry_young_person_id_made_at"))
        batch_op.drop_index(batch_op.f("ix_alert_entry_made_at"))

    op.drop_table("alert_entry")
