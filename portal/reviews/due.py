"""A date that the law or the guidance sets, and what it rests on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.i18n import Message, _


class Duty(StrEnum):
    """What has to be done; the code is stored and exported, so it never changes."""

    HEALTH_ASSESSMENT = "first-health-assessment"
    FIRST_REVIEW = "first-review"
    SECOND_REVIEW = "second-review"
    LATER_REVIEW = "later-review"
    DECISIONS = "decisions"
    RECORD = "record"
    RECORD_TO_EVERYONE = "record-to-everyone"
    PATHWAY_PLAN = "pathway-plan"
    REVIEW_AFTER_18 = "review-after-18"

    @property
    def is_review(self) -> bool:
        return self in REVIEWS

    @property
    def label(self) -> Message:
        return LABELS[self]

    @property
    def rests_on(self) -> Message:
        return RESTS_ON[self]


@dataclass(frozen=True, slots=True)
class DueDate:
    """One line of the timetable.

    `counted_from` is the day the limit is counted from and `due` the last day that is in time.
    `done` is the day it was done, `planned` the day it is planned for. A `choice` belongs to the
    young person: it may be left out, so it is never late.
    """

    duty: Duty
    counted_from: date
    due: date
    done: date | None = None
    planned: date | None = None
    choice: bool = False

    @property
    def what(self) -> Message:
        return self.duty.label

    @property
    def rests_on(self) -> Message:
        """Say the rule and where it stands, for adults."""
        return self.duty.rests_on

    def lateness(self, today: date) -> int:
        """Count days (not working days) past `due` until it was done, or until `today`."""
        return 0 if self.choice else max(0, ((self.done or today) - self.due).days)

    def will_be_late(self) -> bool:
        """Say whether it is planned for a day after `due`."""
        return not self.choice and self.planned is not None and self.planned > self.due


REVIEWS = frozenset(
    {
        Duty.FIRST_REVIEW,
        Duty.SECOND_REVIEW,
        Duty.LATER_REVIEW,
        Duty.PATHWAY_PLAN,
        Duty.REVIEW_AFTER_18,
    }
)

LABELS: dict[Duty, Message] = {
    Duty.HEALTH_ASSESSMENT: _("First health assessment"),
    Duty.FIRST_REVIEW: _("First review"),
    Duty.SECOND_REVIEW: _("Second review"),
    Duty.LATER_REVIEW: _("Next review"),
    Duty.DECISIONS: _("Decisions written down"),
    Duty.RECORD: _("Full record written"),
    Duty.RECORD_TO_EVERYONE: _("Record given to everyone"),
    Duty.PATHWAY_PLAN: _("Last review before 18, with the pathway plan"),
    Duty.REVIEW_AFTER_18: _("One more review after 18, if the young person wants it"),
}

RESTS_ON: dict[Duty, Message] = {
    Duty.HEALTH_ASSESSMENT: _("Before the first review"),
    Duty.FIRST_REVIEW: _("Within 20 working days of becoming looked after (regulation 33)"),
    Duty.SECOND_REVIEW: _("Not more than 3 months after the first review (regulation 33)"),
    Duty.LATER_REVIEW: _("Not more than 6 months after the review before it (regulation 33)"),
    Duty.DECISIONS: _("5 working days after the review"),
    Duty.RECORD: _("15 working days after the review"),
    Duty.RECORD_TO_EVERYONE: _("20 working days after the review"),
    Duty.PATHWAY_PLAN: _("In the 6 months before the 18th birthday"),
    Duty.REVIEW_AFTER_18: _("Offered between 18 and 19; the young person chooses"),
}
