"""The wall is the IRO's of today: to everybody else it does not exist."""

import pytest
from cast.nothing import bare
from cast.people import Cast, review_id
from present.room import REMOTE, WALL, begin, for_everyone

OTHERS = (
    *("other_officer", "former_officer", "her_social_worker", "her_carer"),
    *("former_worker", "manager", "administrator", "amina", "ben"),
)
PAGES = ("", "/1", "/1/blank", "/now", "/notes", "/state")


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_opens_it(amina, her_officer, cast: Cast, name):
    for_everyone(amina)
    begin(her_officer)
    other, never = cast.visitor(name), f"/officer/reviews/{review_id('nobody')}/present"
    for page in PAGES:
        refused = other.visit(f"{WALL}{page}", expect=404)
        assert bare(refused) == bare(other.visit(f"{never}{page}", expect=404))
    for form in ("start", "move", "notes/move"):
        other.press(f"{WALL}/{form}", expect=404)


@pytest.mark.parametrize("name", ["her_officer", "her_social_worker", "manager", "administrator"])
def test_no_adult_holds_the_remote(cast: Cast, name):
    adult = cast.visitor(name)
    adult.visit(REMOTE, expect=404)
    adult.press(f"{REMOTE}/move", expect=404)


def test_nobody_signed_in_is_asked_who_they_are(anybody):
    assert anybody.visit(WALL, expect=302).location.startswith("/sign-in")
    assert anybody.visit(REMOTE, expect=302).location.startswith("/card")
