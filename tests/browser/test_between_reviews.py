"""What adults said they would do, and what stalls: on a phone, on a laptop, mirrored, dark."""

from datetime import UTC, datetime, timedelta

import pytest
from browser.looking import look
from browser.phone import LAPTOP, SMALL
from cast.people import Cast
from cast.promising import agreed, asks_back, held, say

from portal.outcomes.models import Asks, Says

LONG = "Ask the college for two more English lessons a week and for a laptop that works at home"


@pytest.fixture
def action_id(cast: Cast):
    action_id = agreed(cast, "her_social_worker", LONG, by_when=cast.today - timedelta(days=2))
    say(cast, action_id, "her_social_worker", Says.TELLS_DONE, "I rang them.")
    say(cast, action_id, "amina", Says.NOT_HAPPENED, "ገና ኣይኮነን")
    agreed(cast, "her_social_worker", by_when=cast.today)
    say(cast, agreed(cast, "her_social_worker"), "amina", Says.HAPPENED)
    agreed(cast, "her_officer", by_when=cast.today)
    asks_back(cast, Asks.NOT_MEANT)
    held(cast, datetime.now(UTC) - timedelta(days=40))
    return action_id


def pages(action_id):
    return {
        "her_social_worker": ("/professional", f"/professional/actions/{action_id}"),
        "her_officer": (
            "/officer",
            "/officer/stalls",
            "/officer/stalls?by=person",
            f"/officer/actions/{action_id}",
        ),
    }


@pytest.mark.parametrize(
    ("language", "size", "dark", "script"),
    [
        ("en", SMALL, False, True),
        ("en", SMALL, True, True),
        ("en", LAPTOP, False, True),
        ("ar", SMALL, False, True),
        ("ar", LAPTOP, True, False),
    ],
)
def test_every_page_holds(new_phone, cast: Cast, action_id, language, size, dark, script):
    for name, paths in pages(action_id).items():
        visitor = cast.visitor(name)
        visitor.press("/language", {"language": language, "mode": "both"})
        phone = new_phone(visitor, size=size, dark=dark, script=script)
        for path in paths:
            phone.open(path)
            look(phone)


@pytest.mark.parametrize("script", [True, False])
def test_she_tells_that_it_is_done(new_phone, cast: Cast, action_id, script):
    phone = new_phone(cast.visitor("her_social_worker"), script=script)
    phone.open(f"/professional/actions/{action_id}")
    phone.page.get_by_label("What I have done").fill("I rang them again.")
    phone.page.get_by_role("button", name="I have done this").click()
    assert phone.page.get_by_text("I rang them again.").count() == 1
    assert phone.page.get_by_text("I said that it is done").count() == 1
