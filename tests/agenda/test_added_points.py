"""What adults add stands below the young person's own, with who added it."""

from uuid import uuid4

import pytest
from cast.people import person_id
from flask import Flask

from portal.db import NothingHere, db
from portal.drafts.words import Words
from portal.i18n import london_today
from portal.reviews.points import PointClash, add_point, remove_point
from portal.reviews.queries import Meeting, review_ahead

LIST = "/get-ready/agenda"
HEALTH = Words("Your health check", "ltr", "en")


def meeting(name: str) -> Meeting:
    review = review_ahead(db.read, person_id(name), london_today())
    assert review is not None
    return review


def add(app: Flask, by: str, to: str, **changed: object):
    point = {"point_id": uuid4(), "words": HEALTH, "minutes": 10, **changed}
    with app.app_context(), db.at_once() as session:
        return add_point(session, person_id(by), meeting(to), **point).id


def test_it_stands_below_with_who_added_it(app, amina):
    add(app, "her_officer", "amina")
    amina.fill(f"{LIST}/new", text="My brother comes first")
    html = amina.visit(LIST).text
    assert html.index("My brother comes first") < html.index("Your health check")
    assert "Added by Olga Officer" in html


def test_ben_does_not_see_what_was_added_for_amina(app, ben):
    add(app, "her_officer", "amina")
    assert not ben.visit(LIST).has_text("Your health check")


def test_its_minutes_are_not_counted_as_the_young_person_s(app, amina):
    add(app, "her_officer", "amina", minutes=40)
    amina.fill(f"{LIST}/new", text="My brother", minutes="10")
    assert amina.visit(LIST).has_text("My points take 10 minutes.")


def test_the_same_again_is_the_same_row_and_other_words_are_refused(app, amina):
    point_id = add(app, "her_officer", "amina")
    assert add(app, "her_officer", "amina", point_id=point_id) == point_id
    with pytest.raises(PointClash):
        add(app, "her_officer", "amina", point_id=point_id, minutes=20)
    assert amina.visit(LIST).text.count("Your health check") == 1


@pytest.mark.usefixtures("cast")
def test_an_id_of_another_review_is_not_found(app):
    point_id = add(app, "her_officer", "amina")
    with pytest.raises(NothingHere):
        add(app, "her_officer", "ben", point_id=point_id)


def test_only_who_added_it_can_take_it_back(app, amina):
    point_id = add(app, "her_officer", "amina")
    for who in ("her_social_worker", "her_officer"):
        with app.app_context(), db.at_once() as session:
            review = meeting("amina")
            if who == "her_officer":
                remove_point(session, person_id(who), review, point_id)
                continue
            with pytest.raises(NothingHere):
                remove_point(session, person_id(who), review, point_id)
    assert not amina.visit(LIST).has_text("Your health check")


@pytest.mark.usefixtures("cast")
def test_its_words_are_sealed(app, settings):
    add(app, "her_officer", "amina", words=Words("canary-of-a-point", "ltr", "en"))
    for file in settings.data.rglob("*"):
        assert not file.is_file() or b"canary-of-a-point" not in file.read_bytes()
