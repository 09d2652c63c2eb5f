"""The young person's phone is the remote, if they lead their meeting, on its day."""

import pytest
from cast.people import person_id, review_id
from cast.sharing import share, wish
from present.room import (
    HOW,
    PRIVATE,
    REMOTE,
    WALL,
    begin,
    for_everyone,
    press,
    slides,
    standing,
    today,
)
from web.test_page_weight import MOST, MOST_SCRIPT, weights

NO_REMOTE = "It works on the day of my review."


@pytest.fixture
def leading(amina, her_officer):
    for_everyone(amina)
    today(amina)
    begin(her_officer)
    return amina


def test_next_back_and_hide_move_the_wall(leading, her_officer):
    press(leading, "next")
    press(leading, "next")
    assert "How I take part" in her_officer.visit(f"{WALL}/now").text
    press(leading, "back")
    assert "What I want to talk about" in her_officer.visit(f"{WALL}/now").text
    press(leading, "blank")
    assert "Nothing is on the wall now" in her_officer.visit(f"{WALL}/now").text
    press(leading, "blank")
    assert "2 / 9" in her_officer.visit(f"{WALL}/now").text


def test_a_press_that_is_sent_twice_is_one_step(leading):
    form = {"revision": "1", "to": "agenda"}
    for _twice in range(2):
        leading.press(f"{REMOTE}/move", form)
    assert (standing(leading).slide, standing(leading).revision) == ("agenda", 2)


def test_an_old_press_moves_nothing_and_says_so(leading, her_officer):
    press(leading, "next")
    press(her_officer, "next", page=f"{WALL}/notes")
    again = leading.press(f"{REMOTE}/move", {"revision": "1", "to": "title"}, expect=409)
    assert "The wall has moved already." in again.text
    assert "3 / 9" in again.text
    assert standing(leading).revision == 3


def test_a_slide_that_is_none_is_not_shown(leading):
    for to in ("", "blank ", "nothing", str(review_id("amina"))):
        leading.press(f"{REMOTE}/move", {"revision": "1", "to": to}, expect=409)
    assert standing(leading).slide == "title"


def test_what_is_taken_back_leaves_the_wall_and_the_order_stays(leading, her_officer):
    seen = wish(leading, "It was on the wall", "meeting")
    share(leading)
    her_officer.press(f"{WALL}/move", {"revision": "1", "to": seen.hex})
    shown = her_officer.visit(f"{WALL}/now")
    assert "It was on the wall" in shown.text
    leading.press(f"/get-ready/share/{seen}/take-back")
    after = her_officer.visit(f"{WALL}/now")
    assert "It was on the wall" not in after.html
    assert "8 / 9" in after.text
    press(leading, "next")
    assert "9 / 9" in her_officer.visit(f"{WALL}/now").text


def test_the_remote_names_nothing_private(leading):
    for _slide in range(8):
        assert PRIVATE not in leading.visit(REMOTE).html
        press(leading, "next")
    assert PRIVATE not in leading.visit(REMOTE).html


def test_there_is_none_before_the_wall_is_on(amina):
    for_everyone(amina)
    today(amina)
    assert "The wall is not on yet." in amina.visit(REMOTE).text
    amina.press(f"{REMOTE}/move", {"revision": "0", "to": "agenda"}, expect=409)


def test_there_is_none_on_another_day(amina, her_officer):
    for_everyone(amina)
    begin(her_officer)
    assert NO_REMOTE in amina.visit(REMOTE).text
    amina.press(f"{REMOTE}/move", {"revision": "1", "to": "agenda"}, expect=409)
    assert standing(her_officer).slide == "title"
    assert amina.client.get(f"{REMOTE}/state").status_code == 204


def test_there_is_none_for_who_does_not_lead(amina, her_officer):
    for_everyone(amina, leads=False)
    today(amina)
    begin(her_officer)
    assert NO_REMOTE in amina.visit(REMOTE).text
    amina.press(f"{REMOTE}/move", {"revision": "1", "to": "agenda"}, expect=409)
    assert REMOTE not in amina.visit("/").links()


def test_who_no_longer_wants_to_lead_gives_it_back(leading):
    leading.fill(HOW, ways=["there"])
    share(leading)
    assert NO_REMOTE in leading.visit(REMOTE).text


def test_the_first_page_leads_to_it_on_the_day(leading):
    assert REMOTE in leading.visit("/").links()


def test_it_is_light_on_a_slow_phone(leading):
    files = weights(leading, REMOTE)
    assert sum(files.values()) <= MOST, files
    assert sum(size for file, size in files.items() if file.endswith(".js")) <= MOST_SCRIPT, files


@pytest.mark.usefixtures("leading")
def test_ben_moves_only_his_own(ben, her_officer):
    assert NO_REMOTE in ben.visit(REMOTE).text
    ben.press(f"{REMOTE}/move", {"revision": "1", "to": "agenda"}, expect=409)
    assert standing(her_officer).slide == "title"


def test_the_remote_counts_the_slides_of_the_wall_and_no_name_is_on_it(amina, her_officer):
    goals = {f"skill-{at}": code for at, code in enumerate(("bus", "save", "oyster"), 1)}
    goals |= {f"helper-{at}": str(person_id("her_carer")) for at in (1, 2, 3)}
    amina.fill("/skills/now", audience="meeting", **goals)
    for_everyone(amina)
    today(amina)
    begin(her_officer)
    many = len(slides(her_officer))
    assert f"1 / {many}" in amina.visit(REMOTE).text
    assert not any(page.has_text("Carol") for page in slides(her_officer))
