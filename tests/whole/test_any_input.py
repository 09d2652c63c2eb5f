"""Whatever is sent, a page or JSON comes back that says what to do: nothing breaks."""

import re
from itertools import cycle
from urllib.parse import quote

import pytest
from cast.page import Page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whole.asking import Asking, put_back
from whole.life import AMINA, CHAIR, CHOSEN
from whole.routes import address_of, routes

SENDERS = (AMINA, CHAIR, CHOSEN, "administrator", "nobody")
FIELD = re.compile(r'<(?:input|select|textarea|button)[^>]*\bname="([^"]+)"')
CARRIED = ("back", "done", "position", "revision")
FORM = "application/x-www-form-urlencoded"
NASTY = (
    "",
    " ",
    "\x00",
    "\u202e\u2066\u200f",
    "\ud800",
    "-1",
    "9" * 400,
    "1e999",
    "٣",
    "0000-00-00",
    "9999-12-31",
    "25:61",
    "00000000-0000-0000-0000-000000000000",
    "../../etc/passwd",
    "%s%n{{7*7}}{0.__class__}",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "x" * 5001,
    "\u1200" * 20_001,
)
VALUES = st.one_of(st.sampled_from(NASTY), st.text(), st.integers().map(str), st.uuids().map(str))
FEW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


class Anything:
    """Sends as one person; each answer has to be one of ours, and what it did is put back."""

    def __init__(self, app, lived, name, keeper):
        self.app, self.life, self.keeper = app, lived.life, keeper
        self.asking = Asking(app, lived.cookies[name], lived.tokens[name])
        self.forms = [route for route in routes(app, "POST") if route.allowed(name)]
        self.drawn = {route: self._form(route) for route in self.forms}

    def address(self, route):
        return address_of(self.app, route, self.life)

    def fields(self, route):
        return sorted({*self.drawn[route], "id", "revision"})

    def post(self, route, *pairs):
        """The form as its page has it, but for these fields."""
        named = {name for name, _value in pairs}
        standing = [pair for pair in _pairs(self.drawn[route]) if pair[0] not in named]
        body = encoded([*standing, *pairs, ("csrf_token", self.asking.token)])
        return self.send("POST", self.address(route), data=body, content_type=FORM)

    def send(self, method, address, **options):
        answer = self.asking.send(method, address, **options)
        said = (method, address, options, answer.status_code)
        assert answer.status_code < 500, said
        assert answer.status_code < 400 or answer.mimetype in {"text/html", "application/json"}, (
            said
        )
        assert b"Traceback" not in answer.data, said
        self.keeper.restore()
        return answer

    def _form(self, route):
        """What the form holds, where its page is at the same address; else what buttons carry."""
        answer = self.asking.ask("GET", self.address(route))
        if answer.status_code != 200 or answer.mimetype != "text/html":
            return dict.fromkeys(CARRIED, "")
        named = dict.fromkeys(FIELD.findall(answer.text), "")
        return {**named, **Page(answer).form_values(), "csrf_token": self.asking.token}


@pytest.fixture(params=SENDERS)
def anything(her_app, lived, request):
    with put_back(her_app.extensions["settings"].data / "portal.sqlite") as keeper:
        yield Anything(her_app, lived, request.param, keeper)


def encoded(pairs):
    """A form's body that may hold what no text may: half of a pair, no text at all."""
    return b"&".join(
        quote(name, safe="", errors="surrogatepass").encode()
        + b"="
        + quote(value, safe="", errors="surrogatepass").encode()
        for name, value in pairs
    )


def _pairs(values):
    for name, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            yield name, one


def test_any_values_in_any_form(anything):
    @FEW
    @given(st.data())
    def send_one(data):
        route = data.draw(st.sampled_from(anything.forms))
        names = st.sampled_from([*anything.fields(route), "no-such-field"])
        anything.post(route, *data.draw(st.lists(st.tuples(names, VALUES), max_size=12)))

    send_one()


def test_each_field_of_each_form(anything):
    """One field after the other gets something nasty; everything else is as its page has it."""
    nasty = cycle(NASTY)
    for route in anything.forms:
        for name in anything.fields(route):
            anything.post(route, (name, next(nasty)))
            anything.post(route, (name, next(nasty)), (name, next(nasty)))
