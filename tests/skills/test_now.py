"""What I work on now: up to three skills, with somebody who helps and a day, or none."""

from datetime import date

from cast.people import person_id
from cast.sharing import share
from skills.room import LIST, NOW, answer

CAROL = str(person_id("her_carer"))


def test_up_to_three_with_a_person_and_a_day(amina):
    goals = {"skill-1": "bus", "helper-1": CAROL, "by-1": "2091-01-15", "skill-2": "save"}
    amina.fill(NOW, **goals)
    page = amina.visit(LIST)
    for words in ("I can go by bus.", "Carol Carer", "15 January", "I can save for things I want."):
        assert page.has_text(words), words


def test_a_fourth_is_not_asked_for(amina):
    goals = {f"skill-{at}": code for at, code in enumerate(("bus", "save", "oyster", "clean"), 1)}
    amina.fill(NOW, **goals)
    page = amina.visit(LIST)
    assert page.has_text("I can use an Oyster card.")
    assert not page.has_text("I can clean my room")


def test_the_same_twice_is_once(amina):
    amina.fill(NOW, **{"skill-1": "bus", "skill-2": "bus", "by-2": "2091-01-15"})
    assert amina.visit(LIST).text.count("I can go by bus.") == 1


def test_a_person_without_a_skill_gets_a_sentence(amina):
    page = amina.fill(NOW, expect=422, **{"helper-2": CAROL, "by-2": "2091-01-15"})
    assert page.has_text("Pick what I want to learn, too.")
    assert page.form_values()["helper-2"] == [CAROL]
    assert page.form_values()["by-2"] == "2091-01-15"


def test_nobody_outside_my_circle_can_be_named(amina):
    stranger = str(person_id("other_officer"))
    amina.fill(NOW, expect=422, **{"skill-1": "bus", "helper-1": stranger})
    amina.fill(NOW, expect=422, **{"skill-1": "fly"})
    amina.fill(NOW, expect=422, **{"skill-1": "bus", "by-1": "soon"})


def test_a_day_that_has_passed_gets_a_sentence_and_one_that_stands_is_kept(amina, monkeypatch):
    page = amina.fill(NOW, expect=422, **{"skill-1": "bus", "by-1": "2020-03-02"})
    assert page.has_text("Pick today or a later day.")
    assert page.form_values()["by-1"] == "2020-03-02"
    amina.fill(NOW, **{"skill-1": "bus", "by-1": "2091-01-15"})
    monkeypatch.setattr("portal.skills.forms.london_today", lambda: date(2091, 2, 1))
    amina.fill(NOW, **{"helper-1": CAROL})
    assert amina.visit(NOW).form_values()["by-1"] == "2091-01-15"


def test_what_goes_well_is_not_offered_and_what_needs_help_is_first(amina):
    answer(amina, "getting-about", bus="teach", train="with-help")
    offered = [one.get("value") for one in amina.visit(NOW).all("option")]
    assert "bus" not in offered
    assert offered[1] == "train"


def test_it_is_shared_and_taken_back(amina, her_officer):
    amina.fill(NOW, audience="my-iro", **{"skill-1": "bus", "helper-1": CAROL})
    share(amina)
    plan = f"/officer/young-people/{person_id('amina')}/plan/skills"
    assert her_officer.visit(plan).has_text("I can go by bus.")
    amina.press(f"{NOW}/remove")
    share(amina)
    assert not her_officer.visit(plan).has_text("I can go by bus.")


def test_two_phones_see_both(ben):
    opened = ben.visit(NOW).form_values()
    ben.fill(NOW, **{"skill-1": "bus"}, audience="meeting")
    page = ben.press(NOW, {**opened, "skill-1": "save"}, expect=409)
    assert page.has_text("Saved on the other phone")
    assert page.form_values()["skill-1"] == ["save"]
    ben.press(NOW, page.form_values())
    assert ben.visit(NOW).form_values()["skill-1"] == ["save"]
