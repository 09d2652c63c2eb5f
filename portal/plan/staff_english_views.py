"""The IRO puts into English what their young person says of the plan."""

from uuid import UUID

from flask import abort
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.plan.staff_keeping import note_reading, open_plan
from portal.plan.staff_views import IRO, officer
from portal.translation.asking import answer_asking
from portal.translation.putting import Putting, answer_english

__all__ = ["officer"]


@officer.route("/areas/<area>/english", methods=["GET", "POST"])
@needs(Permission.PUT_INTO_ENGLISH)
def english(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_english(_putting(young_person_id, area))


@officer.post("/areas/<area>/computer")
@needs(Permission.PUT_INTO_ENGLISH)
def ask_a_computer(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_asking(lambda: _putting(young_person_id, area))


def _putting(young_person_id: UUID, area: str) -> Putting:
    """404 for an area of which nothing is said in another language."""
    opened = open_plan(IRO, young_person_id)
    one = opened.english.get(area)
    if one is None:
        abort(404)
    note_reading(opened, one)
    return Putting(
        one.original,
        one.words.direction,
        one.english,
        opened.name,
        opened.address("english", area=area),
        opened.address("show", _anchor=f"area-{area}"),
    )
