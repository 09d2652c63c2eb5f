"""Kept per review, so that growth shows: a chart and its table say the same."""

import pytest
from cast.counting import queries
from cast.page import XHTML
from cast.sharing import share
from pack.desk import next_review, pack_of
from skills.room import LIST, NOW, answer, said_in_table

from portal.choices.skills import SKILL_AREAS

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def grown(amina):
    answer(amina, "home", clean="not-yet", cook_from_home="with-help", audience="only-me")
    answer(amina, "money", save="not-yet", audience="meeting")
    share(amina)
    ahead = next_review(amina)
    answer(amina, "home", clean="on-my-own", audience="only-me")
    answer(amina, "money", save="with-help", audience="meeting")
    share(amina)
    return pack_of(ahead)


@pytest.mark.usefixtures("grown")
def test_the_last_answers_stand_in_the_next_review(amina):
    form = amina.visit(f"{LIST}/home").form_values()
    assert form["skill-cook-from-home"] == ["with-help"]
    assert form["audience"] == ["only-me"]


@pytest.mark.usefixtures("grown")
def test_i_see_all_of_mine_review_by_review(amina):
    amina.fill("/language", language="en", mode="mine")
    page = amina.visit(f"{LIST}/growth")
    table = said_in_table(page)
    assert table["I can clean my room and the kitchen."] == ["Not yet", "On my own"]
    assert table["I can cook a meal from home."] == ["With help", "With help"]
    drawn = [
        one.find(f"{SVG}title").text
        for one in page.tree.iter(f"{SVG}svg")
        if one.get("role") == "img"
    ]
    assert drawn == ["I can clean my room and the kitchen.", "I can save for things I want."]


def test_the_pack_shows_what_was_shared_alone(grown, her_officer):
    page = her_officer.visit(grown)
    table = said_in_table(page)
    assert table["I can save for things I want."] == ["Not yet", "With help"]
    assert not page.has_text("I can clean my room")
    assert len([one for one in page.tree.iter(f"{SVG}svg") if one.get("role") == "img"]) == 1


def test_an_old_answer_stays_as_it_was_asked(amina, administrator):
    answer(amina, "money", save="with-help", audience="meeting")
    share(amina)
    administrator.fill("/manage/skill-list/skills/save", text="I can put money aside.")
    administrator.press("/manage/skill-list/skills/save/hide", {"version": "1"})
    assert "skill-save" not in amina.visit(f"{LIST}/money").html
    assert amina.visit(f"{LIST}/growth").has_text("I can save for things I want.")


@pytest.mark.parametrize("path", ["", "/home", "/now", "/growth"])
def test_a_page_reads_five_times_or_less(amina, path):
    for code, area in SKILL_AREAS.items():
        answer(amina, code, **{area.skills[0].code.replace("-", "_"): "teach"})
    amina.fill(NOW, **{"skill-1": "bus"})
    amina.visit(f"{LIST}{path}")
    with queries(amina.app) as asked:
        amina.visit(f"{LIST}{path}")
    assert 0 < len(asked) <= 5, asked


@pytest.mark.parametrize(
    ("name", "tag", "direction"), [("yusuf", "ar", "rtl"), ("amina", "ti", "ltr")]
)
def test_every_page_is_in_the_reader_s_language(cast, name, tag, direction):
    reader = cast.visitor(name)
    answer(reader, "home", clean="teach")
    for path in ("", "/home", "/now", "/growth"):
        page = reader.visit(f"{LIST}{path}")
        assert f'<html lang="{tag}" dir="{direction}"' in page.html
        assert page.tree.find(f".//{XHTML}h1") is not None
