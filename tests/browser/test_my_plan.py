"""The plan as each of its readers sees it: on a phone, on a laptop, mirrored, dark."""

import pytest
from browser.looking import look
from browser.phone import LAPTOP, SMALL
from cast.people import Cast, review_id
from plan.plans import BY_IRO, BY_WORKER, MINE, TEMPLATE, promise, write
from playwright.sync_api import expect

EVERYBODY = ("amina", "her_social_worker", "her_officer", "administrator")
NAME = "Somebody for the days when nothing goes right and everything is far away"


@pytest.fixture
def action_id(cast: Cast):
    chair, worker, amina = (
        cast.visitor(name) for name in ("her_officer", "her_social_worker", "amina")
    )
    write(worker, BY_WORKER, doing="We ring him. " * 20, who="Sam Social", by_when="1/2/2020")
    write(worker, BY_WORKER, "school", state="yes")
    chair.fill(f"{BY_IRO}/new-area", title=NAME, prompt=NAME, icon="heart")
    chair.press(f"{BY_IRO}/areas/school/hide")
    on_card, _loose = promise(amina, "Ring the family finder."), promise(amina, "Find a mentor.")
    chair.fill(f"{BY_IRO}/things/{on_card}", area="family")
    amina.fill(f"{MINE}/family", says="not-me", text="ሓወይ ብተደጋጋሚ ክርእዮ እደሊ። " * 8)
    chair.fill(f"{BY_IRO}/areas/family/english", text=NAME * 4)
    amina.fill(f"{MINE}/school", says="right")
    return on_card


def pages(action_id):
    kept = ("", "/areas/family", "/areas/papers-and-lawyer", "/areas/family/versions", "/new-area")
    return {
        "amina": (MINE, f"{MINE}/family", f"{MINE}/papers-and-lawyer", f"{MINE}/in-english"),
        "her_social_worker": tuple(BY_WORKER + page for page in kept),
        "her_officer": (
            *(BY_IRO + page for page in kept),
            f"{BY_IRO}/areas/family/english",
            f"{BY_IRO}/things/{action_id}",
            f"/officer/reviews/{review_id('amina')}/record/plan",
        ),
        "administrator": (
            TEMPLATE,
            f"{TEMPLATE}/areas/money",
            f"{TEMPLATE}/new-area",
            f"{TEMPLATE}/versions/0",
        ),
    }


@pytest.mark.parametrize(
    ("language", "size", "dark", "script", "readers"),
    [
        ("en", SMALL, False, True, EVERYBODY),
        ("ti", SMALL, True, True, ("amina",)),
        ("ar", SMALL, False, True, ("amina",)),
        ("ar", LAPTOP, True, False, EVERYBODY),
    ],
)
def test_every_page_holds(new_phone, cast: Cast, action_id, language, size, dark, script, readers):
    of_each = pages(action_id)
    for name, paths in ((name, of_each[name]) for name in readers):
        visitor = cast.visitor(name)
        visitor.press("/language", {"language": language, "mode": "both"})
        phone = new_phone(visitor, size=size, dark=dark, script=script)
        for path in paths:
            phone.open(path)
            look(phone)


@pytest.mark.parametrize("script", [True, False])
def test_she_says_that_it_is_not_her(new_phone, cast: Cast, script):
    write(cast.visitor("her_social_worker"), BY_WORKER)
    amina = cast.visitor("amina")
    amina.press("/language", {"language": "en", "mode": "both"})
    phone = new_phone(amina, script=script)
    phone.open(f"{MINE}/family")
    phone.page.get_by_label("This is not me").check()
    phone.page.get_by_label("In my own words").fill("I want to see him more.")
    phone.page.get_by_role("button", name="Save").click()
    expect(phone.page.get_by_text("I want to see him more.")).to_have_count(1)
    assert cast.visitor("her_officer").visit(BY_IRO).has_text("I want to see him more.")
