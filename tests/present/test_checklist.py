"""Before the wall is on: what the room will see, and what stays private, for the IRO alone."""

from cast.sharing import share
from pack.desk import PACK
from present.room import PRIVATE, TIGRINYA, WALL, begin, for_everyone, standing


def test_it_says_what_is_shown_and_what_is_kept_back(amina, her_officer):
    for_everyone(amina)
    text = her_officer.visit(WALL).text
    shown, private = text.split("What stays private")
    assert TIGRINYA in shown
    assert "Not in English yet" in shown
    assert "Alone with the IRO" in private
    assert "Not when Carol Carer is in the room" in private
    assert "My family and people I miss" in private
    assert f"{PRIVATE} nobody" not in text


def test_an_interpreter_for_everyone_is_not_private(amina, her_officer):
    page = "/get-ready/taking-part/interpreter"
    amina.fill(page, interpreter_language="ti", audience=["meeting"])
    for_everyone(amina)
    assert "My interpreter" not in her_officer.visit(WALL).text
    amina.fill(page, audience=["my-iro"])
    share(amina)
    assert "My interpreter" in her_officer.visit(WALL).text.split("What stays private")[1]


def test_what_was_shared_with_somebody_else_is_not_named(amina, her_officer):
    for_everyone(amina)
    assert "Sam Social" not in her_officer.visit(WALL).text


def test_it_says_who_holds_the_remote(amina, her_officer):
    for_everyone(amina)
    assert "Amina leads this meeting." in her_officer.visit(WALL).text


def test_the_pack_leads_to_it(amina, her_officer):
    for_everyone(amina)
    assert WALL in her_officer.visit(PACK).links()


def test_the_start_is_kept_for_every_device(amina, her_officer):
    for_everyone(amina)
    begin(her_officer, dark="y")
    row = standing(her_officer)
    assert (row.slide, row.revision, row.dark) == ("title", 1, True)
    assert "Minute 1 of 40" in her_officer.visit(f"{WALL}/now").text
    assert "Go on with the wall" in her_officer.visit(WALL).text


def test_the_same_start_twice_is_one(amina, her_officer):
    for_everyone(amina)
    form = her_officer.visit(WALL).form_values()
    for _twice in range(2):
        her_officer.press(f"{WALL}/start", form)
    assert standing(her_officer).revision == 1


def test_without_a_start_the_wall_leads_back_to_it(amina, her_officer):
    for_everyone(amina)
    assert her_officer.visit(f"{WALL}/now", expect=302).location.endswith("/present")
