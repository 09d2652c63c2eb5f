"""Without a script: each slide is an address, and links lead from one to the next."""

import pytest
from present.room import WALL, begin, for_everyone, press, slides, standing


@pytest.fixture
def wall(amina, her_officer):
    for_everyone(amina)
    begin(her_officer)
    return her_officer


def key(page, name):
    (found,) = [one.get("href") for one in page.all("a") if one.get("id") == name]
    return found


def test_links_lead_through_all_of_them(wall):
    pages = slides(wall)
    for number, page in enumerate(pages[:-1], start=1):
        assert key(page, "next") == f"{WALL}/{number + 1}"
        assert key(pages[number], "back") == f"{WALL}/{number}"
    ids = {one.get("id") for one in pages[-1].all("a")} | {
        one.get("id") for one in pages[0].all("a")
    }
    assert {"next", "back", "blank", "leave"} <= ids


def test_a_blank_wall_is_an_address_that_leads_back(wall):
    blank = wall.visit(key(wall.visit(f"{WALL}/4"), "blank"))
    assert blank.text.startswith("Nothing is on the wall now")
    assert "Where I live" not in blank.html
    assert key(blank, "blank") == f"{WALL}/4"


def test_a_link_moves_no_other_device(wall):
    before = standing(wall).revision
    slides(wall)
    assert standing(wall).revision == before


def test_leaving_leads_out_of_the_wall(wall):
    assert key(wall.visit(f"{WALL}/1"), "leave") == WALL


def asks_again(page):
    (meta,) = [one for one in page.all("meta") if one.get("http-equiv") == "refresh"]
    seconds, address = meta.get("content").split("; url=")
    assert int(seconds) <= 3
    return address


def test_a_wall_without_a_script_follows(wall):
    assert asks_again(wall.visit(f"{WALL}/now")) == f"{WALL}/now"
    assert asks_again(wall.visit(f"{WALL}/1")) == f"{WALL}/now"
    for ahead in (f"{WALL}/4", f"{WALL}/1/blank"):
        own = asks_again(wall.visit(ahead))
        assert asks_again(wall.visit(own)) == own
        press(wall, "next", page=f"{WALL}/notes")
        assert wall.visit(own, expect=302).location.endswith(f"{WALL}/now")


def test_a_wall_that_is_not_on_asks_for_nothing(amina, her_officer):
    for_everyone(amina)
    assert "http-equiv" not in her_officer.visit(f"{WALL}/1").html
