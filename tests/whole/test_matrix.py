"""Every route, for everybody, with what is Amina's and with what never was."""

from uuid import UUID, uuid4

import pytest
from whole.asking import Asking, bare, put_back
from whole.conftest import EVERYBODY, NOBODY
from whole.life import AMINA, CHAIR, CHOSEN
from whole.routes import ROLES, address_of, routes

from portal.people.models import Role

# What a GET may write: who was seen when, and who read what.
WRITTEN_BY_READING = {"audit_entry", "audit_head", "opening", "sign_in_session"}
NOT_ON_A_PAGE = {"canaryearlierfeelingzq", "canarychairzq"}

# Open to everyone, with something of who is signed in on it.
OPEN_AND_MINE = {"council.index", "council.show", "rights.show"}


@pytest.fixture
def asking(her_app, lived, request):
    """Ask as one person; every answer is checked, and nothing that was done stays done."""
    return Matrix(her_app, lived, request.param)


class Matrix:
    def __init__(self, app, lived, name):
        self.app, self.life, self.name = app, lived.life, name
        self.asking = Asking(app, lived.cookies[name], lived.tokens[name])
        self.database = app.extensions["settings"].data / "portal.sqlite"
        self.faults = []

    def ask_all(self, method):
        with put_back(self.database) as keeper:
            for route in routes(self.app, method):
                self._ask(route, keeper)
        assert not self.faults, "\n".join(self.faults)

    def _ask(self, route, keeper):
        values = route.values(self.life)
        answer = self.asking.ask(route.method, self._address(route, values))
        if route.method == "GET":
            self._expect(route, keeper.changed() <= WRITTEN_BY_READING, answer, "it wrote")
        keeper.restore()
        self._expect(route, answer.status_code < 500, answer, "it broke")
        self._expect(route, not self._heard(answer), answer, f"it said {self._heard(answer)}")
        self._check_access(route, values, answer)
        keeper.restore()

    def _check_access(self, route, values, answer):
        status = answer.status_code
        if self.name == NOBODY and route.needs is not None:
            signing_in = (
                status == 401
                if route.method == "POST"
                else status == 302 and answer.location.startswith(("/card", "/sign-in"))
            )
            self._expect(route, signing_in, answer, "nobody is not asked to sign in")
        elif not route.granted(self.name) or (route.personal and not route.allowed(self.name)):
            self._expect(route, status == 404, answer, "it is not 404")
            self._expect_the_same(route, values, answer)
        elif route.allowed(self.name):
            self._expect(route, status not in {400, 401, 403, 404}, answer, "it refused")
            self._expect_no_other(route, values)

    def _expect_the_same(self, route, values, answer):
        """A stranger's thing is the same bytes as a thing that never was."""
        never = {name: uuid4() if isinstance(v, UUID) else v for name, v in values.items()}
        other = self.asking.ask(route.method, self._address(route, never))
        ids = [v for v in (*values.values(), *never.values()) if isinstance(v, UUID)]
        same = bare(answer, *ids) == bare(other, *ids) and answer.status == other.status
        self._expect(route, same, answer, "it differs from what never was")

    def _expect_no_other(self, route, values):
        """Each id on its own matters: none of them may stand for nothing."""
        for name, value in values.items():
            if isinstance(value, UUID):
                address = self._address(route, {**values, name: uuid4()})
                other = self.asking.ask(route.method, address)
                self._expect(route, other.status_code == 404, other, f"it forgot {name}")

    def _heard(self, answer):
        wrong = self.life.canaries.not_for(self.name)
        return [word for word in wrong if word.encode() in answer.data]

    def _address(self, route, values):
        with self.app.test_request_context():
            return self.app.url_for(route.endpoint, **values)

    def _expect(self, route, holds, answer, what):
        if not holds:
            fault = f"{self.name} {route.method} {route.endpoint}: {what} ({answer.status_code})"
            self.faults.append(fault)


@pytest.mark.parametrize("asking", EVERYBODY, indirect=True)
def test_every_page(asking):
    asking.ask_all("GET")


@pytest.mark.parametrize("asking", EVERYBODY, indirect=True)
def test_every_form(asking):
    asking.ask_all("POST")


def test_everybody_is_in_it(her_app):
    assert set(ROLES.values()) == set(Role), "the cast needs somebody of each role"
    every = {rule.endpoint for rule in her_app.url_map.iter_rules()}
    asked = {route.endpoint for method in ("GET", "POST") for route in routes(her_app, method)}
    assert asked == every


@pytest.mark.parametrize("name", [AMINA, CHAIR, CHOSEN])
def test_what_somebody_may_read_is_there(her_app, lived, name):
    """The canaries sing: pages that drew nothing would pass everything above."""
    asking = Asking(her_app, lived.cookies[name], lived.tokens[name])
    drawn = b"".join(
        asking.ask("GET", address_of(her_app, route, lived.life)).data
        for route in routes(her_app, "GET")
        if route.allowed(name) and (route.needs is not None or route.endpoint in OPEN_AND_MINE)
    )
    for_them = [word for word, eyes in lived.life.canaries.eyes.items() if name in eyes]
    silent = {word for word in for_them if word.encode() not in drawn}
    assert not silent - NOT_ON_A_PAGE
