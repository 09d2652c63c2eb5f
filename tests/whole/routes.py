"""Every route of the portal, and who may use it with what is Amina's: from grants and circle."""

from dataclasses import dataclass
from typing import Any

from cast.people import ADULTS, YOUNG_PEOPLE
from flask import Flask, url_for
from werkzeug.routing import Rule
from whole.life import AMINA, CHAIR, CHOSEN, INTERPRETER, Life
from whole.talking_to_the_council import POLL

from portal.access.gate import needed_by
from portal.access.grants import role_may
from portal.access.permissions import Permission
from portal.clips.texts import texts_of
from portal.people.models import Role
from portal.web.assets import shelf

ROLES = dict.fromkeys(YOUNG_PEOPLE, Role.YOUNG_PERSON) | {
    name: role for name, (role, _shown) in ADULTS.items()
}
CIRCLE = {
    Role.YOUNG_PERSON: {AMINA},
    Role.REVIEWING_OFFICER: {CHAIR},
    Role.PROFESSIONAL: {CHOSEN, INTERPRETER},
    Role.ADMINISTRATOR: {"administrator"},
    Role.MANAGER: {"manager"},
    Role.COUNCIL_EDITOR: {"editor"},
    Role.COUNCIL_PUBLISHER: {"publisher"},
}
SPOKEN = "ti"
CODES: dict[str, Any] = {
    "area": "family",
    "asks": "ask",
    "block": "heading",
    "by": 1,
    "duty": "pep-started",
    "digest": shelf()["app.css"].digest,
    "group": "feelings",
    "guide": "what-happens-in-a-review",
    "name": "app.css",
    "number": 0,
    "part": "told",
    "poll_id": POLL,
    "right": "an-advocate",
    "says": "happened",
    "section": "how",
    "size": "small",
    "skill": "clean",
    "step": "wishes",
    "tag": SPOKEN,
    "wanted": "complaint",
    "text_hash": next(iter(texts_of(SPOKEN))).hex(),
    "what": "pin",
}
# Pages of the circle that are for one job in it, or for who is named there.
FOR_ONE_JOB = {
    "professional.english": {INTERPRETER},
    "professional.action": {CHOSEN},
    "complaints.one_to_advocate": {CHOSEN},
    "complaints.english_to_advocate": {CHOSEN},
    "complaints.ask_a_computer_to_advocate": {CHOSEN},
    "plan_keeper": {CHOSEN},
    "my_part": {CHOSEN},
    "skills_worker": {CHOSEN},
    "assessments.by_worker": {CHOSEN},
    "contacts_worker": {CHOSEN},
    "assessments.worker_takes_back": {CHOSEN},
}
OF_WHAT_IS_REMOVED = {"removed", "undo"}


@dataclass(frozen=True)
class Route:
    """`needs` is None where it is open to everyone; `personal` when its address holds an id."""

    endpoint: str
    method: str
    needs: Permission | None
    arguments: frozenset[str]

    @property
    def personal(self) -> bool:
        return not self.arguments <= set(CODES)

    def granted(self, name: str) -> bool:
        return self.needs is None or (name in ROLES and role_may(ROLES[name], self.needs))

    def allowed(self, name: str) -> bool:
        """Whether this person may use it with what is Amina's."""
        room = self.endpoint.partition(".")[0]
        if one_job := FOR_ONE_JOB.get(self.endpoint) or FOR_ONE_JOB.get(room):
            return name in one_job
        return self.granted(name) and (self.needs is None or name in CIRCLE.get(ROLES[name], ()))

    def values(self, life: Life) -> dict[str, Any]:
        """The arguments of Amina's address. Raises AssertionError for a name it does not know."""
        gone = self.endpoint.rpartition(".")[2] in OF_WHAT_IS_REMOVED
        known = {**CODES, **life.ids, **(life.removed if gone else {})}
        known |= life.ids_of.get(self.endpoint, {})
        unknown = self.arguments - set(known)
        assert not unknown, (
            f"{self.endpoint} has {unknown} in its address: give Amina one of those in "
            "tests/whole/life.py (ids), or a code in tests/whole/routes.py (CODES)."
        )
        return {name: known[name] for name in self.arguments}


def routes(app: Flask, method: str) -> list[Route]:
    return [
        Route(rule.endpoint, method, needed_by(app, rule.endpoint), frozenset(rule.arguments))
        for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule)
        if method in methods(rule)
    ]


def methods(rule: Rule) -> set[str]:
    return rule.methods or set()


def address_of(app: Flask, route: Route, life: Life) -> str:
    with app.test_request_context():
        return url_for(route.endpoint, **route.values(life))
