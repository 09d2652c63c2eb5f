"""The pack as data: JSON after `static/schemas/review-pack-1.json`, the same bytes each time."""

import json
from typing import Any

from portal.outcomes.afterwards import ActionMade, AnswerGiven
from portal.outcomes.queries import DecisionMade
from portal.pack.added import Added
from portal.pack.data_contacts import alert_data, contact_data
from portal.pack.data_items import item_data, own_words
from portal.pack.data_round import part_data, said_back_data
from portal.pack.data_times import day, moment
from portal.pack.filing import Filed
from portal.reviews.models import ReviewState

SCHEMA = "/schemas/review-pack-1.json"
SCHEMA_VERSION = "1.1"


def document_of(filed: Filed) -> dict[str, Any]:
    """What is filed, after the schema. Nothing in it changes while what is filed does not."""
    pack, after, round_ = filed.pack, filed.after, filed.round
    not_so = round_.not_so or {}
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "review": _review(filed),
        "young_person": {
            "id": str(pack.young_person_id),
            "name": pack.name,
            "language": pack.language.html_lang,
        },
        "shared": _shared(filed),
        "said": [
            {
                **item_data(item),
                "answer": _answer(after.answer_to(item.id)),
                "actions": [_action(one) for one in after.actions_of(item.id)],
                "said_back": [said_back_data(one) for one in after.replies_to(item.id)],
            }
            for item in pack.shown.every
        ],
        "parts": [part_data(part) for part in pack.parts.given],
        "added_points": [_added(point) for point in pack.added],
        "decisions": [
            {**_decision(one.decision), "actions": [_action(each) for each in one.actions]}
            for one in after.decisions
        ],
        "contacts": [contact_data(one, not_so.get(one.id, [])) for one in round_.contacts],
        "alerts": [alert_data(one, not_so.get(one.id, [])) for one in round_.alerts],
    }


def bytes_of(document: dict[str, Any]) -> bytes:
    """UTF-8 with sorted keys and a newline at the end: equal documents are equal bytes."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, indent=2)
    return f"{text}\n".encode()


def _review(filed: Filed) -> dict[str, Any]:
    pack, talk = filed.pack, filed.pack.talk
    took_part = pack.for_the_return
    held = pack.on if filed.state is ReviewState.HELD else None
    return {
        "id": str(pack.review_id),
        "number": pack.number,
        "state": filed.state.value,
        "review_date": day(held),
        "review_code": took_part.confirmed.value if took_part.confirmed else None,
        "review_code_confirmed_at": moment(took_part.confirmed_at),
        "starts_at": moment(pack.starts_at),
        "minutes": pack.minutes,
        "place": pack.place or None,
        "private_talk": talk.state.value if talk else "not-yet",
        "private_talk_date": day(talk.on) if talk else None,
        "record_closed_at": moment(filed.after.closed_at),
    }


def _shared(filed: Filed) -> dict[str, Any] | None:
    if not filed.pack.shown:
        return None
    return {"version": filed.pack.version, "shared_at": moment(filed.shared_at)}


def _answer(given: AnswerGiven | None) -> dict[str, Any] | None:
    if given is None:
        return None
    return {
        "talked_about": given.talked_about,
        "outcome": given.outcome.value,
        "reason": given.reason,
        "given_by": given.by,
        "given_at": moment(given.made_at),
    }


def _action(action: ActionMade) -> dict[str, Any]:
    return {
        "id": str(action.id),
        "who": action.who,
        "what": action.what,
        "by_when": day(action.by_when),
        "state": action.state.value,
    }


def _decision(decision: DecisionMade) -> dict[str, Any]:
    return {
        "id": str(decision.id),
        "text": decision.words,
        "reason": decision.reason or None,
        "who": decision.who or None,
        "by_when": day(decision.by_when),
        "state": decision.state.value,
        "decided_at": moment(decision.made_at),
    }


def _added(point: Added) -> dict[str, Any]:
    return {
        "id": str(point.id),
        **own_words(point.words),
        "minutes": point.minutes or None,
        "added_by": point.by,
        "added_at": moment(point.at),
    }
