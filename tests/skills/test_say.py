"""Saying what I can do: any area, any skill, one form for each area."""

from skills.room import LIST, answer

from portal.choices.skills import SKILL_AREAS


def test_what_i_answered_stands(amina):
    answer(amina, "home", cook_from_home="teach", clean="with-help", text="ሓምሊ")
    form = amina.visit(f"{LIST}/home").form_values()
    assert form["skill-cook-from-home"] == ["teach"]
    assert form["skill-clean"] == ["with-help"]
    assert "skill-wash-clothes" not in form
    assert form["text"] == "ሓምሊ"


def test_an_answer_can_be_changed_and_the_rest_stays(ben):
    answer(ben, "money", spot_a_scam="not-yet", save="on-my-own")
    answer(ben, "money", spot_a_scam="on-my-own")
    form = ben.visit(f"{LIST}/money").form_values()
    assert (form["skill-spot-a-scam"], form["skill-save"]) == (["on-my-own"], ["on-my-own"])


def test_a_page_that_is_left_empty_keeps_nothing(ben):
    answer(ben, "home")
    assert not ben.visit(LIST).has_text("Change")


def test_an_answer_that_is_not_offered_is_none(ben):
    answer(ben, "home", cook_from_home="best-of-all", clean="teach")
    assert "skill-cook-from-home" not in ben.visit(f"{LIST}/home").form_values()


def test_every_area_can_be_answered(ben):
    for code, area in SKILL_AREAS.items():
        first = area.skills[0].code.replace("-", "_")
        answer(ben, code, **{first: "with-help"})
    assert ben.visit(LIST).html.count("/remove") == len(SKILL_AREAS)


def test_no_score_is_shown_anywhere(ben):
    answer(ben, "home", cook_from_home="teach", clean="not-yet")
    for path in (LIST, f"{LIST}/home", f"{LIST}/growth"):
        assert "%" not in ben.visit(path).text


def test_papers_are_for_the_lawyer_first(ben):
    assert ben.visit(f"{LIST}/papers-and-lawyer").has_text("I talk to my lawyer first")


def test_the_hub_and_home_have_a_door_and_nothing_waits(ben):
    assert f'href="{LIST}"' in ben.visit("/").html
    hub = ben.visit("/get-ready")
    assert f'href="{LIST}"' in hub.html
    answer(ben, "home", clean="teach")
    assert not ben.visit("/get-ready").has_text("I am done: My skills")
    ben.press("/get-ready/skills/done", {"done": "1"}, expect=404)


def test_ben_reads_nothing_of_amina(amina, ben):
    answer(amina, "home", cook_from_home="teach", text="ሓምሊ")
    for path in (LIST, f"{LIST}/home", f"{LIST}/growth"):
        assert "ሓምሊ" not in ben.visit(path).html
    assert "checked" not in ben.visit(f"{LIST}/home").html.split('name="audience"')[0]
