"""An administrator changes the list of skills: every change is a version, and none is lost."""

from cast.sharing import share
from pack.desk import PACK
from skills.room import LIST, TEMPLATE, answer

NEW = {"area": "home", "code": "make-injera", "text": "I can make injera."}


def asked(page):
    return [
        one.get("id").removeprefix("skill-")
        for one in page.all("fieldset")
        if (one.get("id") or "").startswith("skill-")
    ]


def test_a_skill_of_the_authoritys_own_says_that_it_is_not_translated(administrator, amina):
    administrator.fill(f"{TEMPLATE}/new-skill", **NEW)
    page = amina.visit(f"{LIST}/home")
    assert asked(page)[-1] == "make-injera"
    assert '<span lang="en" dir="ltr"><bdi>I can make injera.</bdi></span>' in page.html


def test_it_is_answered_shared_and_stays_as_it_was_asked(administrator, amina, her_officer):
    administrator.fill(f"{TEMPLATE}/new-skill", **NEW)
    answer(amina, "home", make_injera="with-help")
    share(amina)
    administrator.fill(f"{TEMPLATE}/skills/make-injera", text="I can bake.")
    assert her_officer.visit(PACK).has_text("I can make injera.")
    assert amina.visit(f"{LIST}/home").has_text("I can bake.")


def test_order_hiding_and_bringing_back(administrator, ben):
    administrator.press(f"{TEMPLATE}/skills/cook-on-little-money/up", {"version": "0"})
    assert asked(ben.visit(f"{LIST}/home"))[:2] == ["cook-on-little-money", "cook-from-home"]
    administrator.press(f"{TEMPLATE}/skills/cook-on-little-money/down", {"version": "1"})
    administrator.press(f"{TEMPLATE}/skills/cook-from-home/hide", {"version": "2"})
    assert "cook-from-home" not in asked(ben.visit(f"{LIST}/home"))
    administrator.press(f"{TEMPLATE}/skills/cook-from-home/bring-back", {"version": "3"})
    assert asked(ben.visit(f"{LIST}/home"))[0] == "cook-from-home"
    administrator.press(f"{TEMPLATE}/skills/cook-from-home/up", {"version": "4"})
    for never_was in (5, 10**30):
        administrator.visit(f"{TEMPLATE}/versions/{never_was}", expect=404)


def test_what_was_answered_stays_when_a_skill_is_hidden(administrator, ben):
    answer(ben, "home", cook_from_home="teach")
    administrator.press(f"{TEMPLATE}/skills/cook-from-home/hide", {"version": "0"})
    answer(ben, "home", clean="not-yet")
    assert "cook-from-home" not in asked(ben.visit(f"{LIST}/home"))
    administrator.press(f"{TEMPLATE}/skills/cook-from-home/bring-back", {"version": "1"})
    said = ben.visit(f"{LIST}/home").form_values()
    assert (said["skill-cook-from-home"], said["skill-clean"]) == (["teach"], ["not-yet"])


def test_the_shipped_text_again_is_the_shipped_text(administrator, amina):
    administrator.fill(f"{TEMPLATE}/skills/clean", text="I can mop.")
    administrator.fill(f"{TEMPLATE}/skills/clean", text="I can clean my room and the kitchen.")
    assert "<bdi>I can clean" not in amina.visit(f"{LIST}/home").html
    for number, text in enumerate(("I can clean my room", "I can mop.", "I can clean my room")):
        assert administrator.visit(f"{TEMPLATE}/versions/{number}").has_text(text)
    assert administrator.visit(TEMPLATE).has_text("Adam Admin")


def test_two_administrators_lose_nothing(administrator):
    opened = administrator.visit(f"{TEMPLATE}/skills/clean").form_values()
    administrator.fill(f"{TEMPLATE}/skills/clean", text="I can mop.")
    page = administrator.press(f"{TEMPLATE}/skills/clean", {**opened, "text": "I dust."}, 409)
    assert page.has_text("I can mop.")
    assert page.form_values()["text"] == "I dust."
    administrator.press(f"{TEMPLATE}/skills/clean/hide", {"version": "0"}, expect=409)


def test_bad_input_gets_a_sentence(administrator):
    wrong = administrator.fill(f"{TEMPLATE}/new-skill", 422, code="My Skill!", text="")
    assert wrong.has_text("Use small letters from a to z")
    assert wrong.form_values()["code"] == "My Skill!"
    taken = administrator.fill(f"{TEMPLATE}/new-skill", 409, **{**NEW, "code": "clean"})
    assert taken.has_text("Another skill has this code.")
    administrator.visit(f"{TEMPLATE}/skills/never-was", expect=404)


def test_nobody_else_changes_it(amina, her_officer, her_carer):
    for visitor in (amina, her_officer, her_carer):
        visitor.visit(TEMPLATE, expect=404)
        visitor.press(f"{TEMPLATE}/skills/clean/hide", {"version": "0"}, expect=404)
