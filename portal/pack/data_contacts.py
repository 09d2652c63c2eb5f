"""A contact and an alert as data."""

from collections.abc import Iterable
from typing import Any

from portal.choices.contacts import ALONE, NOT_SEEN
from portal.contacts.reading import Alert, Contact, SaidNotSo
from portal.i18n import LANGUAGES
from portal.pack.data_times import london_day, moment


def contact_data(contact: Contact, not_so: Iterable[SaidNotSo]) -> dict[str, Any]:
    """What was said in a talk in private is between the two: it is not filed."""
    seen = contact.seen.code if contact.seen else None
    return {
        "id": str(contact.id),
        "revision": contact.revision,
        "who": contact.who,
        "visit_date": london_day(contact.happened_at),
        "happened_at": moment(contact.happened_at),
        "how": contact.how.code,
        "seen": seen,
        "visit_seen": None if seen is None else seen != NOT_SEEN,
        "visit_seen_alone": None if seen is None else seen == ALONE,
        "interpreter": contact.interpreter,
        "private_talk": contact.is_talk,
        "text": contact.open_words or None,
        "written_by": contact.by,
        "written_at": moment(contact.made_at),
        "not_so": [_not_so(one) for one in not_so],
    }


def alert_data(alert: Alert, not_so: Iterable[SaidNotSo]) -> dict[str, Any]:
    return {
        "id": str(alert.id),
        "revision": alert.revision,
        "kind": alert.kind.code,
        "since": alert.since.isoformat(),
        "until": alert.until.isoformat() if alert.until else None,
        "text": alert.words,
        "shown_to_young_person": not alert.kept_back,
        "not_shown_because": alert.kept_back or None,
        "raised_by": alert.raised_by,
        "raised_at": moment(alert.raised_at),
        "closed_at": moment(alert.closed_at),
        "closed_because": alert.closed_why or None,
        "not_so": [_not_so(one) for one in not_so],
    }


def _not_so(said: SaidNotSo) -> dict[str, Any]:
    language = LANGUAGES.get(said.words.language, LANGUAGES["en"])
    return {
        "text": said.words.text,
        "language": language.html_lang,
        "direction": said.words.direction,
        "said_at": moment(said.made_at),
    }
