"""An administrator changes the areas of plans: every change is a version, and none is lost."""

import pytest
from plan.plans import BY_WORKER, MINE, TEMPLATE, WANT, cards, write

from portal.choices.plan import PLAN_AREAS

NEW = {"code": "my-friends", "title": "100% my friends", "prompt": "%(num)d of them", "icon": "map"}


def test_what_is_shipped_is_there_and_translated(administrator, amina):
    assert cards(administrator.visit(TEMPLATE)) == list(PLAN_AREAS)
    assert amina.visit(MINE).has_text("ዝነብረሉ ቦታ")


def test_an_area_of_the_authoritys_own_says_that_it_is_not_translated(administrator, amina):
    administrator.fill(f"{TEMPLATE}/new-area", **NEW)
    page = amina.visit(MINE)
    assert cards(page)[-1] == "my-friends"
    assert (
        '<span lang="en" dir="ltr"><bdi>100% my friends</bdi></span> <span class="chip' in page.html
    )
    assert page.has_text("%(num)d of them")


def test_a_text_that_is_left_as_shipped_keeps_its_translations(administrator, amina):
    administrator.fill(f"{TEMPLATE}/areas/where-i-live", prompt="Home.", icon="key-round")
    page = amina.visit(MINE)
    assert page.has_text("ዝነብረሉ ቦታ")
    assert page.has_text("Home.")


def test_order_and_hiding(administrator, amina):
    administrator.press(f"{TEMPLATE}/areas/family/up", {"version": "0"})
    assert cards(amina.visit(MINE))[:2] == ["family", "where-i-live"]
    administrator.press(f"{TEMPLATE}/areas/family/down", {"version": "1"})
    administrator.press(f"{TEMPLATE}/areas/family/hide", {"version": "2"})
    assert "family" not in cards(amina.visit(MINE))
    administrator.press(f"{TEMPLATE}/areas/family/bring-back", {"version": "3"})
    assert cards(amina.visit(MINE)) == list(PLAN_AREAS)


def test_the_first_goes_no_further_up(administrator):
    administrator.press(f"{TEMPLATE}/areas/where-i-live/up", {"version": "0"})
    assert cards(administrator.visit(TEMPLATE)) == list(PLAN_AREAS)


def test_a_plan_written_before_keeps_showing(administrator, amina, her_social_worker, ben):
    write(her_social_worker, BY_WORKER)
    administrator.press(f"{TEMPLATE}/areas/family/hide", {"version": "0"})
    assert amina.visit(MINE).has_text(WANT)
    assert "family" in cards(amina.visit(MINE))
    assert "family" not in cards(ben.visit(MINE))
    versions = her_social_worker.visit(f"{BY_WORKER}/areas/family/versions")
    assert versions.has_text("Template version 0")


def test_every_version_can_be_looked_at(administrator):
    administrator.fill(f"{TEMPLATE}/areas/money", title="Pocket money")
    administrator.fill(f"{TEMPLATE}/areas/money", title="All my money")
    for number, title in enumerate(("Money and things I need", "Pocket money", "All my money")):
        page = administrator.visit(f"{TEMPLATE}/versions/{number}")
        assert page.has_text(title), title
    for never_was in (3, 10**30):
        administrator.visit(f"{TEMPLATE}/versions/{never_was}", expect=404)
    assert administrator.visit(TEMPLATE).has_text("Adam Admin")


def test_a_button_pressed_twice_is_pressed_once(administrator):
    for _time in range(2):
        administrator.press(f"{TEMPLATE}/areas/health/up", {"version": "0"})
    assert cards(administrator.visit(TEMPLATE)).index("health") == 2
    administrator.visit(f"{TEMPLATE}/versions/2", expect=404)


def test_two_administrators_lose_nothing(administrator):
    opened = administrator.visit(f"{TEMPLATE}/areas/money").form_values()
    administrator.fill(f"{TEMPLATE}/areas/money", title="Pocket money")
    sent = {**opened, "title": "My wallet"}
    page = administrator.press(f"{TEMPLATE}/areas/money", sent, expect=409)
    assert page.has_text("Pocket money")
    assert page.form_values()["title"] == "My wallet"
    administrator.press(f"{TEMPLATE}/areas/money/up", {"version": "0"}, expect=409)
    administrator.press(f"{TEMPLATE}/areas/money", page.form_values())
    assert administrator.visit(TEMPLATE).has_text("My wallet")


@pytest.mark.parametrize(
    ("values", "status", "said"),
    [
        ({"code": "My Friends"}, 422, "Use small letters from a to z"),
        ({"code": ""}, 422, "Write a code, like my-friends."),
        ({"code": "money"}, 409, "Another area has this code."),
        ({"title": ""}, 422, "Write a name for the area."),
        ({"icon": "bomb"}, 422, "Pick a picture."),
    ],
)
def test_what_is_wrong_is_said(administrator, values, status, said):
    page = administrator.fill(f"{TEMPLATE}/new-area", status, **{**NEW, **values})
    assert page.has_text(said)
    assert cards(administrator.visit(TEMPLATE)) == list(PLAN_AREAS)


def test_script_in_a_name_stays_text(administrator, amina):
    administrator.fill(f"{TEMPLATE}/new-area", **{**NEW, "title": "<script>alert(1)</script>"})
    assert "<script>alert" not in amina.visit(MINE).html


def test_an_administrator_arrives_where_they_always_did(administrator):
    assert administrator.visit("/").has_text("People")
    assert TEMPLATE in administrator.visit("/manage").links()
