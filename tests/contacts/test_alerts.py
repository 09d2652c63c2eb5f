"""An alert has a kind, days and words; the young person reads it unless that is not safe yet."""

import pytest
from cast.people import person_id, review_id
from contacts.written import BY_OFFICER, BY_WORKER, MINE, raised, rows, yesterday

from portal.contacts.models import AlertEntry
from portal.i18n import london_today

SPRAY = "An asthma spray is always with her."
DANGER = "Somebody else reads her phone."


def test_it_is_raised_and_everybody_it_is_for_reads_it(her_social_worker, her_officer, amina):
    raised(her_social_worker, since=yesterday())
    pages = (
        (her_social_worker, f"{BY_WORKER}/alerts"),
        (her_social_worker, f"{BY_WORKER}/contacts"),
        (her_officer, f"{BY_OFFICER}/alerts"),
        (her_officer, f"{BY_OFFICER}/contacts"),
        (amina, MINE),
    )
    for visitor, page in pages:
        assert visitor.visit(page).has_text(SPRAY), page
    assert amina.visit(MINE).has_text("Sam Social wrote this down")


def test_one_that_is_not_safe_to_show_does_not_exist_for_her(her_social_worker, her_officer, amina):
    before = amina.visit(MINE).text
    made = raised(her_social_worker, keep_back="y", why_not=DANGER)
    assert amina.visit(MINE).text == before
    amina.visit(f"{MINE}/{made}/not-so", expect=404)
    shown = her_officer.visit(f"{BY_OFFICER}/alerts")
    assert shown.has_text("Not shown to the young person")
    assert shown.has_text(DANGER)
    her_officer.fill(f"{BY_OFFICER}/alerts/{made}", keep_back=[])
    assert amina.visit(MINE).has_text(SPRAY)
    assert not amina.visit(MINE).has_text(DANGER)


def test_it_is_closed_and_says_why(her_social_worker, her_officer, amina):
    made = raised(her_social_worker)
    close = f"{BY_OFFICER}/alerts/{made}/close"
    assert her_officer.fill(close, 422, why="").has_text("Write why it is over.")
    her_officer.fill(close, why="The doctor says so.")
    first, second = rows(her_officer, AlertEntry)
    assert (first.closed_at, second.raised_by) == (None, person_id("her_social_worker"))
    assert amina.visit(MINE).has_text("The doctor says so.")
    assert not her_officer.visit(f"{BY_OFFICER}/contacts").has_text(SPRAY)
    again = her_officer.fill(close, 409, why="Another reason")
    assert again.has_text("The doctor says so.")
    assert her_officer.visit(f"{BY_OFFICER}/alerts").has_text(SPRAY)


def test_one_whose_last_day_is_past_is_not_open(her_social_worker):
    raised(her_social_worker, since=yesterday(), until=yesterday())
    assert not her_social_worker.visit(f"{BY_WORKER}/contacts").has_text(SPRAY)


def test_a_correction_is_a_version(her_social_worker, her_officer):
    made = raised(her_social_worker)
    old = her_social_worker.visit(f"{BY_WORKER}/alerts/{made}").form_values()
    her_officer.fill(f"{BY_OFFICER}/alerts/{made}", text="Two sprays.", kind="other")
    page = her_officer.visit(f"{BY_OFFICER}/alerts/{made}")
    assert page.has_text(SPRAY)
    assert page.has_text("Two sprays.")
    mine = her_social_worker.press(
        f"{BY_WORKER}/alerts/{made}", {**old, "text": "Three"}, expect=409
    )
    assert mine.has_text("Two sprays.")
    assert mine.form_values()["text"] == "Three"


def test_sent_twice_is_once(her_social_worker):
    page = her_social_worker.visit(f"{BY_WORKER}/alerts/new")
    sent = {**page.form_values(), "kind": "school", "text": "Exams in May."}
    for _twice in range(2):
        her_social_worker.press(f"{BY_WORKER}/alerts/new", sent)
    assert len(rows(her_social_worker, AlertEntry)) == 1
    her_social_worker.press(f"{BY_WORKER}/alerts/new", {**sent, "text": "Other"}, expect=409)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"text": ""}, "Write what people have to know."),
        ({"kind": "weather"}, "Pick what it is about."),
        ({"since": ""}, "Write the day."),
        ({"until": yesterday(), "since": london_today().isoformat()}, "The last day is before"),
        ({"keep_back": "y", "why_not": ""}, "Write why it is not safe"),
    ],
)
def test_what_is_wrong_gets_a_sentence(her_social_worker, values, sentence):
    said = {"kind": "health", "text": SPRAY, **values}
    page = her_social_worker.fill(f"{BY_WORKER}/alerts/new", 422, **said)
    assert page.has_text(sentence)
    assert page.form_values()["text"] == said["text"]


def test_the_pack_says_that_one_is_open(her_social_worker, her_officer):
    pack = f"/officer/reviews/{review_id('amina')}/pack"
    made = raised(her_social_worker)
    raised(her_social_worker, keep_back="y", why_not=DANGER)
    raised(her_social_worker, since=yesterday(), until=yesterday())
    assert her_officer.visit(pack).has_text("1 alert is open")
    her_officer.fill(f"{BY_OFFICER}/alerts/{made}/close", why="The doctor says so.")
    assert not her_officer.visit(pack).has_text("is open")
