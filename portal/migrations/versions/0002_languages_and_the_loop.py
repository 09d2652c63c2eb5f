"""Languages, and the loop: answers, actions, letters, the plan, dates."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clip",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("text_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_clip_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clip")),
    )
    with op.batch_alter_table("clip", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clip_tag"), ["tag"], unique=False)
        batch_op.create_index(batch_op.f("ix_clip_text_hash"), ["text_hash"], unique=True)

    op.create_table(
        "duty_done",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["person.id"], name=op.f("fk_duty_done_recorded_by")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_duty_done_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_done")),
    )
    with op.batch_alter_table("duty_done", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_duty_done_young_person_id_duty_done_on"),
            ["young_person_id", "duty", "done_on"],
            unique=False,
        )

    op.create_table(
        "further_review",
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("chosen_at", sa.DateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_further_review_young_person_id")
        ),
        sa.PrimaryKeyConstraint("young_person_id", name=op.f("pk_further_review")),
    )
    op.create_table(
        "health_assessment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("counted_from", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("delay", sa.String(), nullable=True),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("copy_given", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["person.id"], name=op.f("fk_health_assessment_recorded_by")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_health_assessment_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_health_assessment")),
    )
    with op.batch_alter_table("health_assessment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_health_assessment_young_person_id_recorded_at"),
            ["young_person_id", "recorded_at"],
            unique=False,
        )

    op.create_table(
        "kept_word",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("phrase_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_kept_word_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_word")),
    )
    with op.batch_alter_table("kept_word", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_kept_word_young_person_id_kept_at"),
            ["young_person_id", "kept_at"],
            unique=False,
        )

    op.create_table(
        "plan_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("by_when", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("template", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_plan_entry_made_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_plan_entry_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_entry")),
        sa.UniqueConstraint(
            "young_person_id",
            "area",
            "revision",
            name=op.f("uq_plan_entry_young_person_id_area_revision"),
        ),
    )
    op.create_table(
        "plan_own_area",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("icon", sa.String(), nullable=True),
        sa.Column("title_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("prompt_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_plan_own_area_made_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_plan_own_area_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_own_area")),
        sa.UniqueConstraint(
            "young_person_id", "area", name=op.f("uq_plan_own_area_young_person_id_area")
        ),
    )
    op.create_table(
        "plan_template",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_plan_template_made_by")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_plan_template")),
    )
    op.create_table(
        "plan_word",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("says", sa.String(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("of_revision", sa.Integer(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_plan_word_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_word")),
        sa.UniqueConstraint(
            "young_person_id", "area", name=op.f("uq_plan_word_young_person_id_area")
        ),
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("talked_about", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_answer_made_by")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_answer_review_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_answer_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
    )
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_answer_young_person_id_review_id_made_at"),
            ["young_person_id", "review_id", "made_at"],
            unique=False,
        )

    op.create_table(
        "area_looked_at",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("looked_at", sa.Boolean(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_area_looked_at_made_by")),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_area_looked_at_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_area_looked_at_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_looked_at")),
        sa.UniqueConstraint("review_id", "area", name=op.f("uq_area_looked_at_review_id_area")),
    )
    with op.batch_alter_table("area_looked_at", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_area_looked_at_young_person_id_made_at"),
            ["young_person_id", "made_at"],
            unique=False,
        )

    op.create_table(
        "letter",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("contents_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("sent_by", sa.Uuid(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_letter_review_id")),
        sa.ForeignKeyConstraint(["sent_by"], ["person.id"], name=op.f("fk_letter_sent_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_letter_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("review_id", "version", name=op.f("uq_letter_review_id_version")),
    )
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_letter_young_person_id_review_id"),
            ["young_person_id", "review_id"],
            unique=False,
        )

    op.create_table(
        "letter_draft",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("contents_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_letter_draft_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_letter_draft_young_person_id")
        ),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_letter_draft")),
    )
    with op.batch_alter_table("letter_draft", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_letter_draft_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "record_of_review",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("closed_by", sa.Uuid(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_record_of_review_closed_by")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_record_of_review_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_record_of_review_young_person_id")
        ),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_record_of_review")),
    )
    with op.batch_alter_table("record_of_review", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_record_of_review_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "reply",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("asks", sa.String(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_reply_review_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_reply_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_reply_young_person_id_review_id_made_at"),
            ["young_person_id", "review_id", "made_at"],
            unique=False,
        )

    op.create_table(
        "translation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("english_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("engine", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("objected_at", sa.DateTime(), nullable=True),
        sa.Column("objection_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_translation_made_by")),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_translation_review_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_translation_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_translation")),
        sa.UniqueConstraint(
            "young_person_id",
            "item_id",
            "kind",
            "revision",
            name=op.f("uq_translation_young_person_id_item_id_kind_revision"),
        ),
    )
    with op.batch_alter_table("translation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_translation_young_person_id_review_id"),
            ["young_person_id", "review_id"],
            unique=False,
        )

    op.create_table(
        "action",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("decision_id", sa.Uuid(), nullable=True),
        sa.Column("who_id", sa.Uuid(), nullable=True),
        sa.Column("who_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("what_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("by_when", sa.Date(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "(item_id IS NULL) != (decision_id IS NULL)", name=op.f("ck_action_of_one_thing")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_action_decision_id")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_action_made_by")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_action_review_id")),
        sa.ForeignKeyConstraint(["who_id"], ["person.id"], name=op.f("fk_action_who_id")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_action_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_who_id"), ["who_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_action_young_person_id_review_id_made_at"),
            ["young_person_id", "review_id", "made_at"],
            unique=False,
        )

    op.create_table(
        "letter_translation",
        sa.Column("letter_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("sections_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_translation_letter_id")
        ),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_letter_translation_young_person_id")
        ),
        sa.PrimaryKeyConstraint("letter_id", "language", name=op.f("pk_letter_translation")),
    )
    with op.batch_alter_table("letter_translation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_letter_translation_young_person_id"), ["young_person_id"], unique=False
        )

    op.create_table(
        "action_word",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("action_id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("says", sa.String(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("said_by", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"], ["action.id"], name=op.f("fk_action_word_action_id")
        ),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name=op.f("fk_action_word_said_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_action_word_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_word")),
    )
    with op.batch_alter_table("action_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_word_action_id"), ["action_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_action_word_young_person_id_said_at"),
            ["young_person_id", "said_at"],
            unique=False,
        )

    op.create_table(
        "plan_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("young_person_id", sa.Uuid(), nullable=False),
        sa.Column("action_id", sa.Uuid(), nullable=True),
        sa.Column("decision_id", sa.Uuid(), nullable=True),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "(action_id IS NULL) != (decision_id IS NULL)", name=op.f("ck_plan_link_of_one_thing")
        ),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_plan_link_action_id")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_plan_link_decision_id")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_plan_link_made_by")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["person.id"], name=op.f("fk_plan_link_young_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_link")),
        sa.UniqueConstraint("action_id", name=op.f("uq_plan_link_action_id")),
        sa.UniqueConstraint("decision_id", name=op.f("uq_plan_link_decision_id")),
    )
    with op.batch_alter_table("plan_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plan_link_young_person_id"), ["young_person_id"], unique=False
        )

    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.add_column(sa.Column("made_by", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("undone_at", sa.DateTime(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_decision_made_by"), "person", ["made_by"], ["id"]
        )

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("second_calendar", sa.Boolean(), server_default=sa.false(), nullable=False)
        )

    with op.batch_alter_table("young_person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("adults_until", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("young_person", schema=None) as batch_op:
        batch_op.drop_column("adults_until")

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("second_calendar")

    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_decision_made_by"), type_="foreignkey")
        batch_op.drop_column("undone_at")
        batch_op.drop_column("made_by")

    with op.batch_alter_table("plan_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_link_young_person_id"))

    op.drop_table("plan_link")
    with op.batch_alter_table("action_word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_word_young_person_id_said_at"))
        batch_op.drop_index(batch_op.f("ix_action_word_action_id"))

    op.drop_table("action_word")
    with op.batch_alter_table("letter_translation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letter_translation_young_person_id"))

    op.drop_table("letter_translation")
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_young_person_id_review_id_made_at"))
        batch_op.drop_index(batch_op.f("ix_action_who_id"))

    op.drop_table("action")
    with op.batch_alter_table("translation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_translation_young_person_id_review_id"))

    op.drop_table("translation")
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reply_young_person_id_review_id_made_at"))

    op.drop_table("reply")
    with op.batch_alter_table("record_of_review", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_record_of_review_young_person_id"))

    op.drop_table("record_of_review")
    with op.batch_alter_table("letter_draft", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letter_draft_young_person_id"))

    op.drop_table("letter_draft")
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letter_young_person_id_review_id"))

    op.drop_table("letter")
    with op.batch_alter_table("area_looked_at", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_area_looked_at_young_person_id_made_at"))

    op.drop_table("area_looked_at")
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answer_young_person_id_review_id_made_at"))

    op.drop_table("answer")
    op.drop_table("plan_word")
    op.drop_table("plan_template")
    op.drop_table("plan_own_area")
    op.drop_table("plan_entry")
    with op.batch_alter_table("kept_word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kept_word_young_person_id_kept_at"))

    op.drop_table("kept_word")
    with op.batch_alter_table("health_assessment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_health_assessment_young_person_id_recorded_at"))

    op.drop_table("health_assessment")
    op.drop_table("further_review")
    with op.batch_alter_table("duty_done", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_duty_done_young_person_id_duty_done_on"))

    op.drop_table("duty_done")
    with op.batch_alter_table("clip", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clip_text_hash"))
        batch_op.drop_index(batch_op.f("ix_clip_tag"))

    op.drop_table("clip")
