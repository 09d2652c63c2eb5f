"""Two versions side by side, for a page that changed nothing."""

from datetime import date, datetime
from http import HTTPStatus
from typing import NamedTuple
from uuid import UUID

from flask import Response, url_for

from portal.access.grants import ROLE_LABELS
from portal.choices.jobs import job_of
from portal.i18n import LANGUAGES, Message, Text, _, day, moment
from portal.manage.circle_service import Given
from portal.manage.people_service import Staff, Young
from portal.manage.review_service import Planned
from portal.web.answers import page

OPEN = _("Still open")
NOTHING = _("Nothing")


class Both(NamedTuple):
    """One thing: its name, what stands, and what was sent."""

    label: Message
    saved: Text | str
    sent: Text | str


def answer_both(person_id: UUID, both: list[Both]) -> Response:
    """Neither is lost: what stands and what was sent, and the way to the person it is of."""
    stands = url_for("manage.person", person_id=person_id)
    return page("manage/both.html", status=HTTPStatus.CONFLICT, both=both, stands=stands)


def both_people(saved: Staff | Young, sent: Staff | Young) -> list[Both]:
    return _beside(_of_person(saved), _of_person(sent))


def both_assignments(saved: Given, sent: Given) -> list[Both]:
    return _beside(_of_assignment(saved), _of_assignment(sent))


def both_reviews(saved: Planned, sent: Planned) -> list[Both]:
    return _beside(_of_review(saved), _of_review(sent))


Told = dict[Message, Text | str]


def _beside(saved: Told, sent: Told) -> list[Both]:
    labels = list(dict.fromkeys([*saved, *sent]))
    return [Both(label, saved.get(label, NOTHING), sent.get(label, NOTHING)) for label in labels]


def _of_person(person: Staff | Young) -> Told:
    told: Told = {_("Name"): person.name, _("Language"): LANGUAGES[person.language].own_name}
    if isinstance(person, Young):
        told[_("Born on")] = day(person.born_on)
        told[_("Looked after since")] = day(person.looked_after_since)
    else:
        told[_("What they do")] = ROLE_LABELS[person.role]
        told[_("Sign-in name")] = person.sign_in_name
    return told


def _of_assignment(given: Given) -> Told:
    return {
        _("Job"): job_of(given.job).label,
        _("First day"): day(given.starts_on),
        _("Last day"): _maybe_day(given.ends_on),
    }


def _of_review(planned: Planned) -> Told:
    return {
        _("Day and time"): _maybe_moment(planned.starts_at),
        _("Place"): planned.place or OPEN,
        _("Minutes"): str(planned.minutes),
    }


def _maybe_day(when: date | None) -> Text:
    return day(when) if when else _("It goes on")


def _maybe_moment(when: datetime | None) -> Text:
    return moment(when) if when else OPEN
