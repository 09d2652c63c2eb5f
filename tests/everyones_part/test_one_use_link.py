"""Somebody who cannot sign in hands in their part through a link, once."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id
from everyones_part.writing import (
    ASK,
    FORM,
    PARTS,
    WELL,
    WORRY,
    change_job,
    hand_in,
    handed_in,
    link_for,
    move_review,
    refused,
    said,
    use,
)
from sqlalchemy import select

from portal.accounts.codes import grouped
from portal.accounts.staff_models import StaffSignIn
from portal.db import db, utc_now
from portal.everyones_part.link_views import REFUSED
from portal.everyones_part.models import PartLink
from portal.i18n import day
from portal.manage.people_service import close_account

LINK = f"{PARTS}/{person_id('her_carer')}/link"


def test_through_the_link_a_part_gets_into_the_papers(anybody, her_officer, amina, token):
    use(anybody, token)
    anybody.visit(FORM)
    done = handed_in(anybody, token)
    assert done.location == "/part/done"
    assert anybody.visit("/part/done").has_text("Handed in.")
    page = her_officer.visit(PARTS)
    assert page.has_text(WELL)
    assert page.text.index("Handed in") < page.text.index("Carol Carer")
    assert amina.visit("/my-review/parts").has_text(ASK)


def test_only_a_hash_of_130_random_bits_is_kept(app, settings, token):
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", token)
    for file in settings.data.rglob("*"):
        assert not file.is_file() or token.encode() not in file.read_bytes()
    with app.app_context():
        assert len(db.read.scalars(select(PartLink.token_hash)).one()) == 32


def test_looking_at_the_address_uses_nothing_up(anybody, token):
    """A mail scanner opens what is before the #; some send a HEAD first."""
    for _often in range(3):
        page = anybody.visit("/part")
        assert not page.has_text(WELL)
        assert anybody.client.head("/part").status_code == 200
    anybody.visit(FORM, expect=302)
    use(anybody, token)
    use(anybody, token)
    anybody.visit(FORM)
    handed_in(anybody, token)


def test_it_can_be_pasted_whole_or_typed(cast, token):
    for typed in (f"http://localhost/part#{token}", grouped(token).lower(), f" {token} "):
        use(cast.stranger(), typed)


def test_it_shows_nothing_of_the_young_person(cast, anybody, token):
    hand_in(cast.visitor("her_carer"), going_well="Said before")
    use(anybody, token)
    page = anybody.visit(FORM)
    today = cast.today
    starts = today + timedelta(days=6)
    assert page.has_text(f"For the review of A. on {day(starts, today)}")
    for word in ("Amina", "Elm House", "Olga", "Sam Social", "Carol", "Said before"):
        assert word not in page.html, word


def test_it_is_used_by_handing_in(anybody, cast, token):
    handed_in(anybody, token)
    anybody.visit(FORM, expect=302)
    assert refused(cast.stranger(), token) == refused(cast.stranger(), "0" * 26)


def test_wrong_late_used_and_guessed_are_the_same_page(cast, her_officer):
    stranger = cast.stranger
    used = link_for(her_officer)
    handed_in(stranger(), used)
    replaced, standing = link_for(her_officer), link_for(her_officer, "her_social_worker")
    link_for(her_officer)
    pages = {refused(stranger(), typed) for typed in (used, replaced, "A" * 26, "é", standing[:-1])}
    move_review(cast, utc_now() - timedelta(days=2))
    pages.add(refused(stranger(), standing))
    assert len(pages) == 1


@pytest.mark.parametrize(("days", "status"), [(0, 303), (1, 303), (2, 404)])
def test_it_opens_until_the_day_after_the_review(cast, anybody, token, days, status):
    move_review(cast, utc_now() - timedelta(days=days, minutes=5), "held")
    use(anybody, token, expect=status)


def test_late_between_opening_and_handing_in(cast, anybody, token, her_officer):
    use(anybody, token)
    move_review(cast, utc_now() - timedelta(days=2), "held")
    assert anybody.press(FORM, said(), expect=404).has_text(str(REFUSED))
    assert not her_officer.visit(PARTS).has_text(WELL)


def test_what_cannot_be_handed_in_is_given_back(cast, anybody, token, her_officer):
    """Another link came in the place of this one, or the browser has forgotten it."""
    use(anybody, token)
    link_for(her_officer)
    sent = said(reason="She asked me to")
    for _often in range(2):
        page = anybody.press(FORM, sent, expect=404)
        assert page.has_text(str(REFUSED))
        assert page.has_text(f"What I wrote here {WELL} {WORRY} {ASK} She asked me to")
    assert cast.stranger().press(FORM, expect=302).location == "/part"


def test_the_same_again_is_the_same_part(cast, token, her_officer):
    """Two presses of one button come before the answer to the first."""
    anybody, sent = cast.stranger(), said()
    use(anybody, token)
    cookie = anybody.client.get_cookie("visit").value
    anybody.press(FORM, sent)
    anybody.client.set_cookie("visit", cookie)
    anybody.press(FORM, sent)
    anybody.client.set_cookie("visit", cookie)
    anybody.press(FORM, {**sent, "asks": "Other words"}, expect=404)
    anybody.client.set_cookie("visit", cookie)
    anybody.press(FORM, said(), expect=404)
    assert her_officer.visit(PARTS).text.count(WELL) == 1


def test_what_is_wrong_is_said_and_the_words_stay(anybody, token):
    use(anybody, token)
    page = anybody.press(FORM, said(asks="x" * 5001), expect=422)
    assert page.form_values()["going_well"] == WELL
    anybody.press(FORM, said())


def test_once_their_job_has_ended_it_opens_nothing(cast, anybody, token):
    change_job(cast, "her_carer", ends_on=cast.today - timedelta(days=1))
    refused(anybody, token)


@pytest.mark.parametrize("name", ["her_carer", "amina"])
def test_a_closed_account_closes_the_link(cast, anybody, token, name):
    """Of whoever was to write, though their job never ended, and of whom it is about."""
    use(anybody, token)
    with cast.app.app_context(), db.at_once() as session:
        close_account(session, person_id(name), actor=None)
    anybody.press(FORM, said(), expect=404)
    refused(cast.stranger(), token)


def test_what_was_handed_in_is_fixed_once_the_meeting_begins(cast, anybody, token):
    hand_in(cast.visitor("her_carer"))
    move_review(cast, utc_now() - timedelta(minutes=1))
    use(anybody, token)
    anybody.press(FORM, said(), expect=404)


def test_it_is_shown_once(her_officer):
    form = her_officer.visit(LINK).form_values()
    shown = her_officer.press(LINK, form, expect=200)
    assert "qr-code" in shown.html
    again = her_officer.press(LINK, form, expect=409)
    assert again.has_text("cannot be shown again")
    assert not [one for one in again.all("dd") if one.get("id") == "the-link"]


def test_one_who_can_sign_in_gets_none(app, her_officer):
    with app.app_context(), db.at_once() as session:
        session.add(
            StaffSignIn(
                person_id=person_id("her_carer"),
                name_mac=b"1" * 32,
                name_sealed=b"",
                passphrase_hash="chosen",
                chosen_at=utc_now(),
            )
        )
    assert LINK not in her_officer.visit(PARTS).links()
    her_officer.visit(LINK, expect=404)
    her_officer.press(LINK, {"id": str(uuid4())}, expect=404)


@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_carer", "ben", "amina"])
def test_nobody_else_makes_one(cast, name):
    cast.visitor(name).visit(LINK, expect=404)
    cast.visitor(name).press(LINK, {"id": str(uuid4())}, expect=404)


def test_only_for_who_is_round_her(her_officer):
    for name in ("former_worker", "her_officer", "manager", "amina"):
        her_officer.visit(f"{PARTS}/{person_id(name)}/link", expect=404)


def test_none_once_it_is_over(cast, her_officer):
    move_review(cast, utc_now() - timedelta(days=2))
    assert LINK not in her_officer.visit(PARTS).links()
    page = her_officer.press(LINK, {"id": str(uuid4())}, expect=200)
    assert page.has_text("nothing can be handed in")
    assert not page.has_text("/part#")
