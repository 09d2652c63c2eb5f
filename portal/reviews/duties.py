"""What has to be done round a young person by a day, one code for each."""

from enum import StrEnum


class Duty(StrEnum):
    """What has to be done; the code is stored and exported, so it never changes."""

    HEALTH_ASSESSMENT = "first-health-assessment"
    HEALTH_REVIEW = "health-review"
    PEP_STARTED = "pep-started"
    PEP_READY = "pep-ready"
    PEP_REVIEW = "pep-review"
    FIRST_REVIEW = "first-review"
    SECOND_REVIEW = "second-review"
    LATER_REVIEW = "later-review"
    DECISIONS = "decisions"
    MANAGERS_ANSWER = "managers-answer"
    RECORD = "record"
    RECORD_TO_EVERYONE = "record-to-everyone"
    PATHWAY_NEEDS = "pathway-needs"
    PATHWAY_PLAN_REVIEW = "pathway-plan-review"
    PATHWAY_PLAN = "pathway-plan"
    REVIEW_AFTER_18 = "review-after-18"


HEALTH = frozenset({Duty.HEALTH_ASSESSMENT, Duty.HEALTH_REVIEW})
REVIEWS = frozenset(
    {
        Duty.FIRST_REVIEW,
        Duty.SECOND_REVIEW,
        Duty.LATER_REVIEW,
        Duty.PATHWAY_PLAN,
        Duty.REVIEW_AFTER_18,
    }
)
# What an adult writes down as done; reviews and health assessments have pages of their own.
WRITTEN_DOWN = frozenset(Duty) - HEALTH - REVIEWS
