"""What is only for me is frozen nowhere and shown to nobody."""

from cast.people import person_id
from cast.sharing import SHARE, read_by, share, versions, wish
from sqlalchemy import select

from portal.db import db
from portal.preparation.submissions import Submission
from portal.vault import current_vault, place_of

CANARY = "canary-9c1e-only-mine"


def test_its_words_are_in_no_submission(amina):
    wish(amina, CANARY, audience="only-me")
    wish(amina, "For my IRO")
    share(amina)
    with amina.app.app_context():
        for row in db.read.scalars(select(Submission)).all():
            place = place_of(Submission.content_sealed, row.id, person_id("amina"))
            assert CANARY not in current_vault().open_text(place, row.content_sealed)


def test_no_adult_reads_it(amina):
    wish(amina, CANARY, audience="only-me")
    wish(amina, "For everyone", audience="meeting")
    share(amina)
    for adult in ("her_officer", "her_social_worker", "her_carer"):
        assert CANARY not in str(read_by(amina, "amina", adult, chairs=adult == "her_officer"))


def test_it_stays_on_the_page_of_its_writer(ben):
    wish(ben, CANARY, audience="only-me")
    page = ben.visit(SHARE)
    assert page.has_text("Only me (stays here)")
    assert page.has_text(CANARY)
    assert page.has_text("Nothing of mine is shown in the room.")


def test_with_nothing_else_there_is_nothing_to_share(ben):
    wish(ben, CANARY, audience="only-me")
    page = ben.visit(SHARE)
    assert page.has_text("There is nothing to share yet.")
    ben.press(SHARE, {"id": "", "looked_at": ""}, expect=409)
    assert versions(ben, "ben") == []
