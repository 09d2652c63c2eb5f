"""The audit: entries in a chain, so that one taken out or changed is noticed."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal


class Act(StrEnum):
    """Everything that is recorded; nothing else can be."""

    SIGNED_IN = "signed-in"
    SIGN_IN_FAILED = "sign-in-failed"
    CARD_MADE = "card-made"
    CARD_ACTIVATED = "card-activated"
    CARD_OPENED = "card-opened"
    PIN_CHANGED = "pin-changed"
    KEY_CODE_CHANGED = "key-code-changed"
    PASSPHRASE_CHANGED = "passphrase-changed"  # noqa: S105 an act, no secret
    SIGN_IN_NAME_GIVEN = "sign-in-name-given"
    DEVICE_REMEMBERED = "device-remembered"
    DEVICE_FORGOTTEN = "device-forgotten"
    SIGNED_OUT_EVERYWHERE = "signed-out-everywhere"
    PERSON_MADE = "person-made"
    PERSON_CLOSED = "person-closed"
    CARE_ENDED = "care-ended"
    CARE_GOES_ON = "care-goes-on"
    CARE_BEGAN_AGAIN = "care-began-again"
    ASSIGNED = "assigned"
    ASSIGNMENT_ENDED = "assignment-ended"
    REVIEW_PLANNED = "review-planned"
    REVIEW_CHANGED = "review-changed"
    SHARED = "shared"
    TAKEN_BACK = "taken-back"
    PACK_OPENED = "pack-opened"
    PAPERS_TAKEN = "papers-taken"
    ITEM_OPENED = "item-opened"
    PHOTO_OPENED = "photo-opened"
    WALL_STARTED = "wall-started"
    DECISION_MADE = "decision-made"
    DECISION_UNDONE = "decision-undone"
    ANSWERED = "answered"
    ANSWER_UNDONE = "answer-undone"
    ACTION_MADE = "action-made"
    ACTION_UNDONE = "action-undone"
    ACTION_WORD = "action-word"
    REPLIED = "replied"
    REPLY_TAKEN_BACK = "reply-taken-back"
    RECORD_CLOSED = "record-closed"
    DISPUTE_OPENED = "dispute-opened"
    DISPUTE_STEP = "dispute-step"
    SPOKE_UP = "spoke-up"
    MATTER_STEP = "matter-step"
    MATTER_READ = "matter-read"
    LETTER_WRITTEN = "letter-written"
    LETTER_SENT = "letter-sent"
    PARTICIPATION_CONFIRMED = "participation-confirmed"
    HEALTH_WRITTEN_DOWN = "health-written-down"
    HEALTH_TAKEN_BACK = "health-taken-back"
    HEALTH_LIST_TAKEN = "health-list-taken"
    REPORT_TAKEN = "report-taken"
    CONTACT_WRITTEN_DOWN = "contact-written-down"
    CONTACT_TAKEN_BACK = "contact-taken-back"
    ALERT_KEPT = "alert-kept"
    ALERT_CLOSED = "alert-closed"
    NOT_SO_SAID = "not-so-said"
    NOT_SO_TAKEN_BACK = "not-so-taken-back"
    NOT_SO_READ = "not-so-read"
    PACK_TAKEN = "pack-taken"
    PACK_FILED = "pack-filed"
    DUTY_DONE = "duty-done"
    DUTY_TAKEN_BACK = "duty-taken-back"
    FURTHER_REVIEW_CHOSEN = "further-review-chosen"
    PLAN_KEPT = "plan-kept"
    PLAN_SAID = "plan-said"
    PLAN_SAID_TAKEN_BACK = "plan-said-taken-back"
    PLAN_WORDS_READ = "plan-words-read"
    PLAN_LINKED = "plan-linked"
    PLAN_AREA_SHOWN = "plan-area-shown"
    PLAN_TEMPLATE_CHANGED = "plan-template-changed"
    AREAS_LOOKED_AT = "areas-looked-at"
    SKILL_LIST_CHANGED = "skill-list-changed"
    SKILL_SEEN = "skill-seen"
    RIGHT_ASKED = "right-asked"
    RIGHT_ASKED_TAKEN_BACK = "right-asked-taken-back"
    RIGHT_QUESTION_READ = "right-question-read"
    RIGHT_ANSWERED = "right-answered"
    RIGHTS_TALKED_THROUGH = "rights-talked-through"
    RIGHT_NOT_TALKED_THROUGH = "right-not-talked-through"
    AGENDA_POINT_ADDED = "agenda-point-added"
    AGENDA_POINT_REMOVED = "agenda-point-removed"
    PART_KEPT = "part-kept"
    PART_HANDED_IN = "part-handed-in"
    PART_LINK_MADE = "part-link-made"
    PART_TALKED_ABOUT = "part-talked-about"
    JOIN_LINK_KEPT = "join-link-kept"
    CLIP_RECORDED = "clip-recorded"
    CLIP_REMOVED = "clip-removed"
    TRANSLATED = "translated"
    TRANSLATION_ASKED = "translation-asked"
    TRANSLATION_OBJECTED = "translation-objected"
    OBJECTION_TAKEN_BACK = "objection-taken-back"
    COUNCIL_WRITTEN = "council-written"
    COUNCIL_SENT = "council-sent"
    COUNCIL_CHANGES_ASKED = "council-changes-asked"
    COUNCIL_PUBLISHED = "council-published"
    COUNCIL_UNPUBLISHED = "council-unpublished"
    POLL_WRITTEN = "poll-written"
    IDEA_SENT = "idea-sent"
    IDEA_READ = "idea-read"
    IDEA_STEP = "idea-step"
    IDEA_TAKEN_BACK = "idea-taken-back"


class AuditEntry(Base):
    """One act. `detail` holds codes, numbers and ids, never words."""

    __tablename__ = "audit_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    act: Mapped[str]
    actor_id: Mapped[UUID | None] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who did or read something.",
            retention=Retention.WITH_AUDIT,
        )
    )
    about_id: Mapped[UUID | None] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To show a young person who has looked.",
            retention=Retention.WITH_AUDIT,
        )
    )
    subject: Mapped[str]
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))

    __table_args__ = (Index(None, "about_id", "act", "at"),)


class AuditHead(Base):
    """The end of the chain: one row, locked while an entry is added."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True)
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))
    entries: Mapped[int]
