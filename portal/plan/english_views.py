"""What my words about my plan say in English, and that it is not what I meant."""

from uuid import UUID

from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.plan.english import my_english_of_plan
from portal.plan.views import bp
from portal.translation.of_mine import Room, answer_meant, answer_not_meant, draw_list

__all__ = ["bp"]

ROOM = Room(my_english_of_plan, "plan.in_english", "plan.not_meant", "plan.meant", "plan.show")


@bp.get("/in-english")
@needs(Permission.SEE_MY_PLAN)
def in_english() -> ResponseReturnValue:
    return draw_list(ROOM)


@bp.route("/in-english/<uuid:translation_id>/not-meant", methods=["GET", "POST"])
@needs(Permission.SEE_MY_PLAN)
def not_meant(translation_id: UUID) -> ResponseReturnValue:
    return answer_not_meant(ROOM, translation_id)


@bp.post("/in-english/<uuid:translation_id>/meant")
@needs(Permission.SEE_MY_PLAN)
def meant(translation_id: UUID) -> ResponseReturnValue:
    return answer_meant(ROOM, translation_id)
