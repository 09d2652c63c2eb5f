"""The hash of a one-use link goes a day after it was used, was replaced or ran out."""

from datetime import timedelta

import pytest
import time_machine
from cast.people import person_id
from everyones_part.writing import (
    PARTS,
    WELL,
    handed_in,
    link_for,
    move_review,
    refused,
    use,
)
from sqlalchemy import func, select

from portal.db import db, utc_now
from portal.everyones_part.forgetting import forget_spent_links
from portal.everyones_part.models import PartLink
from portal.people.spent import is_spent


def tidied(app):
    """How many links there are, and how many hashes, once it was tidied."""
    with app.app_context():
        with db.at_once() as session:
            forget_spent_links(session)
        counted = (func.count(PartLink.id), func.count().filter(~is_spent(PartLink.token_hash)))
        return tuple(db.read.execute(select(*counted)).one())


def test_of_a_used_one(app, cast, anybody, token):
    handed_in(anybody, token)
    assert tidied(app) == (1, 1)
    with time_machine.travel(utc_now() + timedelta(days=2)):
        assert tidied(app) == (1, 0)
        assert tidied(app) == (1, 0)
        assert refused(anybody, token) == refused(anybody, "0" * 26)
        assert cast.visitor("her_officer").visit(PARTS).has_text(WELL)


def test_of_one_that_was_replaced_and_not_of_the_new_one(app, her_officer, anybody, token):
    new = link_for(her_officer)
    assert tidied(app) == (2, 2)
    with time_machine.travel(utc_now() + timedelta(days=2)):
        assert tidied(app) == (2, 1)
        use(anybody, new)
        refused(anybody, token)


@pytest.mark.usefixtures("token")
def test_of_one_whose_review_is_over(app, cast):
    move_review(cast, utc_now() - timedelta(days=1), "held")
    assert tidied(app) == (1, 1)
    move_review(cast, utc_now() - timedelta(days=4), "held")
    assert tidied(app) == (1, 0)


def test_the_next_link_tidies_too(app, cast, anybody, token):
    handed_in(anybody, token)
    with time_machine.travel(utc_now() + timedelta(days=2)):
        officer = cast.visitor("her_officer")
        page = officer.visit(f"{PARTS}/{person_id('her_carer')}/link")
        officer.press(f"{PARTS}/{person_id('her_carer')}/link", page.form_values(), expect=200)
        with app.app_context():
            spent = select(func.count(PartLink.id)).where(is_spent(PartLink.token_hash))
            assert db.read.scalar(spent) == 1
