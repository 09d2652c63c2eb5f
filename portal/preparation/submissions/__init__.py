"""What a young person shared, version by version: all that an adult ever reads of a draft."""

from portal.choices.audience import Audience
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Step
from portal.preparation.submissions.models import CountedItem, Counts, Submission, Withdrawal
from portal.preparation.submissions.queries import (
    SHARED_COLUMNS,
    WITHDRAWN,
    SharedAt,
    SharedVersion,
    Withdrawn,
    latest_and_withdrawn,
    latest_version_of,
    shared_by,
    shared_version,
    submission_versions,
    version_in,
    withdrawn_in,
    withdrawn_of,
)
from portal.preparation.submissions.reading import items_for, standing_items

__all__ = [
    "SHARED_COLUMNS",
    "WITHDRAWN",
    "Audience",
    "CountedItem",
    "Counts",
    "FrozenItem",
    "SharedAt",
    "SharedVersion",
    "Step",
    "Submission",
    "Withdrawal",
    "Withdrawn",
    "items_for",
    "latest_and_withdrawn",
    "latest_version_of",
    "shared_by",
    "shared_version",
    "standing_items",
    "submission_versions",
    "version_in",
    "withdrawn_in",
    "withdrawn_of",
]
