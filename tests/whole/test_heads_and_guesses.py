"""What a browser or a scanner asks for without showing it to anybody is read by nobody."""

import pytest
from whole.asking import Asking, put_back
from whole.life import CHAIR, CHOSEN
from whole.routes import address_of, routes

GUESSES = ("prefetch", "prefetch;prerender")
# When somebody was here last is written by any request of theirs.
SEEN = {"sign_in_session"}


@pytest.fixture
def asking(her_app, lived, request):
    return Asking(her_app, lived.cookies[request.param], lived.tokens[request.param])


def written_by(her_app, lived, ask):
    """The endpoints at which asking wrote anything, with what it wrote."""
    with put_back(her_app.extensions["settings"].data / "portal.sqlite") as keeper:
        for route in routes(her_app, "GET"):
            answer = ask(address_of(her_app, route, lived.life))
            if tables := keeper.changed() - SEEN:
                yield route.endpoint, answer.status_code, sorted(tables)
            keeper.restore()


@pytest.mark.parametrize("asking", [CHAIR, CHOSEN, "manager"], indirect=True)
def test_a_head_is_no_reading(her_app, lived, asking):
    written = written_by(her_app, lived, lambda address: asking.send("HEAD", address))
    assert list(written) == []


@pytest.mark.parametrize("asking", [CHAIR], indirect=True)
def test_a_page_fetched_ahead_is_no_reading(her_app, lived, asking):
    def ask(address):
        return asking.send("GET", address, {"Sec-Purpose": "prefetch;prerender"})

    assert list(written_by(her_app, lived, ask)) == []


@pytest.mark.parametrize("guess", GUESSES)
@pytest.mark.parametrize("asking", [CHAIR], indirect=True)
def test_a_page_fetched_ahead_is_not_given(lived, asking, guess):
    """Whatever but a 2xx has the browser ask again once somebody goes there."""
    address = f"/officer/reviews/{lived.life.ids['review_id']}/pack"
    answer = asking.send("GET", address, {"Sec-Purpose": guess})
    assert (answer.status_code, answer.data) == (503, b"")
    assert asking.send("GET", address).status_code == 200
    assert asking.send("GET", "/help", {"Sec-Purpose": guess}).status_code == 200
