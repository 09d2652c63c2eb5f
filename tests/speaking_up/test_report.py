"""Reporting racism or unfairness: to whom she picks, with or without her name."""

from uuid import uuid4

import pytest
from cast.people import person_id
from speaking_up.room import (
    ADVOCATES_DESK,
    IRO_DESK,
    MANAGERS_DESK,
    WORDS,
    answer,
    becomes,
    ends,
    kept,
    make_late,
    mine,
    report,
)

from portal.reviews.working_days import WorkingDays

UNFAIR = "/speak-up/unfair"
IRO, WORKER = str(person_id("her_officer")), str(person_id("her_social_worker"))
MANAGER = str(person_id("manager"))
DESKS = {"iro": IRO_DESK, "manager": MANAGERS_DESK, "advocate": ADVOCATES_DESK}
WHO = {"iro": "her_officer", "manager": "manager", "advocate": "her_carer"}


@pytest.fixture
def advocate(cast):
    return becomes(cast, "her_carer", "advocate")


def test_help_and_the_page_of_rights_lead_there(amina, anybody, ben):
    for page in ("/help", "/rights/being-treated-fairly", "/speak-up", "/what-happened"):
        assert {UNFAIR, "/speak-up"} & set(amina.visit(page).links()), page
    assert UNFAIR in amina.visit("/help").links()
    assert UNFAIR in amina.visit("/rights/being-treated-fairly").links()
    assert UNFAIR not in anybody.visit("/help").links()
    ben.visit("/speak-up/new/unfair", expect=404)
    assert amina.visit(UNFAIR).has_text("I am in danger: I call 999")


@pytest.mark.usefixtures("advocate")
@pytest.mark.parametrize("to", DESKS)
def test_only_whom_she_picked_reads_it_and_answers(cast, amina, to):
    made = report(amina, to=to)
    assert kept(cast, made).due_on == WorkingDays().after(cast.today, 5)
    for other, desk in DESKS.items():
        visitor = cast.visitor(WHO[other])
        assert (f"{desk}/{made}" in visitor.visit(desk).links()) is (other == to)
        visitor.visit(f"{desk}/{made}", expect=200 if other == to else 404)
    reader = cast.visitor(WHO[to])
    assert reader.visit(f"{DESKS[to]}/{made}").has_text(WORDS)
    answer(reader, DESKS[to], made, "taken-up", text="I ask what happened.")
    answer(reader, DESKS[to], made)
    page = amina.visit(mine(made))
    for said in ("I reported racism or unfairness", "You can start on Monday.", "opened it"):
        assert page.has_text(said)
    amina.press(f"{mine(made)}/settled")
    assert kept(cast, made).state == "settled"


@pytest.mark.usefixtures("advocate")
@pytest.mark.parametrize("to", DESKS)
def test_without_her_name_nobody_reads_it_but_she_follows_it(cast, amina, to):
    made, reader, desk = report(amina, to=to, named="no"), cast.visitor(WHO[to]), DESKS[to]
    own = {"iro": "/officer", "manager": "/manage/figures", "advocate": "/professional"}[to]
    assert reader.visit(own).has_text("1 request or complaint of a young person waits")
    answer(reader, desk, made)
    amina.fill(f"{mine(made)}/again", text="Again", to=to)
    answer(reader, desk, made)
    amina.press(f"{mine(made)}/settled")
    for address in (desk, f"{desk}/{made}"):
        page = reader.visit(address)
        assert page.has_text("A young person")
        assert page.has_text("Racism or unfairness")
        assert "Amina" not in page.html
        assert str(person_id("amina")) not in page.html
    assert reader.visit(f"{desk}/{made}").has_text("without their name")
    assert amina.visit(mine(made)).has_text("You can start on Monday.")
    assert amina.visit("/me/who-looked").has_text("Read what I asked for, or complained about")
    cast.visitor("ben").visit(mine(made), expect=404)


def test_it_never_goes_to_whom_it_is_about(amina, her_officer, manager):
    page = amina.fill(UNFAIR, 422, about=[IRO], to="iro", named="yes", text="x")
    assert page.has_text("It is about them, so it cannot go to them.")
    assert page.form_values()["text"] == "x"
    page = amina.fill(UNFAIR, 422, about=[IRO, MANAGER], to="manager", named="yes", text="x")
    assert page.has_text("Nobody is left here who may get this.")
    assert page.has_text("0808 800 5792")
    made = report(amina, to="manager", about=[IRO, WORKER])
    assert manager.visit(f"{MANAGERS_DESK}/{made}").has_text("It is about Olga Officer")
    assert amina.visit(mine(made)).has_text("Olga Officer")
    her_officer.visit(f"{IRO_DESK}/{made}", expect=404)


def test_nor_to_what_they_become_later(cast, amina):
    to_iro = report(amina, to="iro", about=[WORKER])
    becomes(cast, "her_social_worker", "advocate")
    to_advocate_of = becomes(cast, "her_carer", "advocate")
    to_advocate = report(amina, to="advocate", about=[WORKER])
    worker = cast.visitor("her_social_worker")
    assert not worker.visit(ADVOCATES_DESK).has_text("Racism")
    worker.visit(f"{ADVOCATES_DESK}/{to_advocate}", expect=404)
    to_advocate_of.visit(f"{ADVOCATES_DESK}/{to_advocate}")
    about_her = report(amina, to="iro", about=[str(person_id("her_carer"))])
    becomes(cast, "other_officer", "iro")
    cast.visitor("other_officer").visit(f"{IRO_DESK}/{about_her}")
    cast.visitor("other_officer").visit(f"{IRO_DESK}/{to_iro}")


def test_a_cover_whom_it_is_about_is_no_cover(cast, amina):
    cover = becomes(cast, "other_officer", "iro")
    made = report(amina, to="iro", about=[str(person_id("other_officer"))])
    cast.visitor("her_officer").visit(f"{IRO_DESK}/{made}")
    cover.visit(f"{IRO_DESK}/{made}", expect=404)
    assert "1 request" not in cover.visit("/officer").text


def test_when_nobody_is_there_any_more_she_sends_it_on(cast, amina, her_officer, manager):
    made = report(amina, to="iro", named="no")
    ends(cast, "iro")
    page = amina.visit(mine(made))
    assert page.has_text("Who got it is not there any more.")
    make_late(cast, made)
    amina.fill(f"{mine(made)}/again", text="", to="manager")
    found = kept(cast, made)
    assert (found.goes_to, found.state, found.stage) == ("manager", "waiting", 1)
    assert found.due_on == WorkingDays().after(cast.today, 5)
    her_officer.visit(f"{IRO_DESK}/{made}", expect=404)
    assert manager.visit(f"{MANAGERS_DESK}/{made}").has_text(WORDS)
    assert "not there any more" not in amina.visit(mine(made)).text


def test_what_is_not_hers_or_no_report_is_not_sent_on(amina, ben, complaint):
    made = report(amina)
    ben.press(f"{mine(made)}/again", {"to": "iro"}, expect=404)
    amina.visit(f"{mine(complaint)}/again", expect=404)
    amina.fill(f"{mine(made)}/again", 422, text="", to="nobody")


def test_an_advocate_is_offered_only_where_there_is_one(cast, amina):
    page = amina.visit(UNFAIR)
    assert 'value="advocate"' not in page.html
    assert page.has_text("I have no advocate here yet.")
    assert page.has_text("Always Heard")
    becomes(cast, "her_carer", "advocate")
    page = amina.visit(UNFAIR)
    assert 'value="advocate"' in page.html
    assert not page.has_text("I have no advocate here yet.")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"named": ""}, "Pick one answer."),
        ({"to": "both"}, "Pick who gets it."),
        ({"about": ["else"], "text": ""}, "Write something before you save."),
        ({"named": "no", "text": ""}, "Write something before you save."),
        ({"about": [str(person_id("other_officer"))]}, "Something happened meanwhile."),
    ],
)
def test_what_is_missing_is_said_at_the_field(amina, said, sentence):
    page = amina.fill(UNFAIR, 422, **{"to": "iro", "named": "yes", "text": "kept", **said})
    assert page.has_text(sentence)


def test_sent_twice_is_once(cast, amina, ben):
    made = uuid4()
    values = {"id": str(made), "to": "iro", "named": "no", "text": WORDS, "about": [WORKER]}
    for _time in range(2):
        amina.fill(UNFAIR, **values)
    for other in ({"text": "Two"}, {"named": "yes"}, {"about": []}):
        page = amina.fill(UNFAIR, 409, **{**values, **other})
        assert page.has_text(other.get("text", WORDS))
    ben.fill(UNFAIR, 404, **{**values, "about": [], "to": "manager"})
    assert kept(cast, made).is_unnamed
