"""An officer's young people with what was agreed for them: some of it late, due, done or told."""

from datetime import timedelta
from uuid import UUID, uuid4

from flask import Flask

from benchmarks.house import make_young
from portal.db import db
from portal.i18n import london_today
from portal.outcomes.acting import Promise, add_action, say_of_action
from portal.outcomes.answering import OfReview
from portal.outcomes.models import Says

SAID = (None, None, None, Says.TELLS_DONE, Says.DONE, Says.NOT_HAPPENED, None)


def give_young_people(app: Flask, officer: UUID, people: int, actions: int) -> None:
    """Assign `people` to the officer, with `actions` in all, spread over 60 days round today."""
    reviews = [OfReview(review, young) for young, review in _young(app, officer, people)]
    with app.app_context(), db.at_once() as session:
        for number in range(actions):
            promise = Promise(
                who_id=officer if number % 20 == 0 else None,
                who="Sam Social",
                what="Ring the school about two more English lessons a week.",
                by_when=london_today() + timedelta(days=number % 61 - 20),
                item_id=uuid4(),
            )
            of = reviews[number % people]
            made = add_action(session, of, uuid4(), promise, actor=officer)
            if says := SAID[number % len(SAID)]:
                say_of_action(session, made, uuid4(), says, "I rang them.", actor=officer)


def _young(app: Flask, officer: UUID, people: int) -> list[tuple[UUID, UUID]]:
    return [make_young(app, officer) for _ in range(people)]
