"""The IRO speaks with the young person in private before the review, unless they do not want it."""

import pytest
from cast.people import person_id, review_id
from contacts.written import BY_OFFICER, BY_WORKER, MINE, a_visit, written

DESK, NOT_YET = "/officer", "Talk in private before the review: not yet"
PACK = f"/officer/reviews/{review_id('amina')}/pack"
WORDS = "What she told me in private."


def talked(her_officer, **values):
    return written(her_officer, BY_OFFICER, talk="y", text=WORDS, **values)


@pytest.mark.parametrize("page", [DESK, PACK])
def test_it_is_not_yet_and_then_done(her_officer, page):
    assert her_officer.visit(page).has_text(NOT_YET)
    written(her_officer, BY_OFFICER, text="Another talk")
    assert her_officer.visit(page).has_text(NOT_YET)
    talked(her_officer, how="video")
    shown = her_officer.visit(page)
    assert not shown.has_text(NOT_YET)
    assert shown.has_text("Talk in private before the review: ")


@pytest.mark.parametrize("page", [DESK, PACK])
def test_the_young_person_did_not_want_it(her_officer, page):
    made = talked(her_officer, seen="declined")
    assert her_officer.visit(page).has_text("not wanted by the young person")
    talked(her_officer)
    assert not her_officer.visit(page).has_text("not wanted")
    her_officer.press(f"{BY_OFFICER}/contacts/{made}/take-back")
    assert her_officer.visit(page).has_text("Talk in private before the review: ")


def test_one_that_was_taken_back_is_none(her_officer):
    made = talked(her_officer)
    her_officer.press(f"{BY_OFFICER}/contacts/{made}/take-back")
    assert her_officer.visit(PACK).has_text(NOT_YET)


def test_its_words_are_for_the_iro_and_the_young_person(her_officer, her_social_worker, amina):
    made = talked(her_officer)
    for page in (f"{BY_WORKER}/contacts", f"{BY_WORKER}/contacts/{made}"):
        shown = her_social_worker.visit(page)
        assert shown.has_text("Talk in private")
        assert not shown.has_text(WORDS)
    assert her_officer.visit(f"{BY_OFFICER}/contacts").has_text(WORDS)
    hers = amina.visit(MINE)
    assert hers.has_text(WORDS)
    assert hers.has_text("This was our talk in private before my review.")


def test_once_it_is_called_a_talk_in_private_no_version_tells_the_worker(
    her_officer, her_social_worker
):
    made = written(her_officer, BY_OFFICER, text=WORDS)
    page = f"{BY_WORKER}/contacts/{made}"
    assert her_social_worker.visit(page).has_text(WORDS)
    her_officer.fill(f"{BY_OFFICER}/contacts/{made}", talk="y")
    assert not her_social_worker.visit(page).has_text(WORDS)
    assert her_officer.visit(f"{BY_OFFICER}/contacts/{made}").has_text(WORDS)


def test_after_a_mistake_its_words_are_still_not_the_workers(her_officer, her_social_worker):
    made = talked(her_officer)
    her_officer.press(f"{BY_OFFICER}/contacts/{made}/take-back")
    her_social_worker.visit(f"{BY_WORKER}/contacts/{made}", expect=404)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"who": str(person_id("her_social_worker"))}, "This is only for a talk of your own."),
        ({"seen": "not-alone"}, "Pick that you were alone"),
        ({"how": "message"}, "Pick that you were alone"),
    ],
)
def test_what_is_no_talk_in_private(her_officer, values, sentence):
    sent = a_visit(talk="y", text=WORDS) | values
    page = her_officer.fill(f"{BY_OFFICER}/contacts/new", 422, **sent)
    assert page.has_text(sentence)


def test_a_worker_has_no_such_field(her_social_worker, her_officer):
    written(her_social_worker, talk="y")
    assert her_officer.visit(PACK).has_text(NOT_YET)
