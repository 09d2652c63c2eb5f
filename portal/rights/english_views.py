"""What my questions about rights say in English, and that it is not what I meant."""

from uuid import UUID

from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.rights.english import my_english
from portal.rights.views import bp
from portal.translation.of_mine import Room, answer_meant, answer_not_meant, draw_list

__all__ = ["bp"]

ROOM = Room(my_english, "rights.in_english", "rights.not_meant", "rights.meant", "rights.index")


@bp.get("/questions/in-english")
@needs(Permission.ASK_ABOUT_RIGHTS)
def in_english() -> ResponseReturnValue:
    return draw_list(ROOM)


@bp.route("/questions/in-english/<uuid:translation_id>/not-meant", methods=["GET", "POST"])
@needs(Permission.ASK_ABOUT_RIGHTS)
def not_meant(translation_id: UUID) -> ResponseReturnValue:
    return answer_not_meant(ROOM, translation_id)


@bp.post("/questions/in-english/<uuid:translation_id>/meant")
@needs(Permission.ASK_ABOUT_RIGHTS)
def meant(translation_id: UUID) -> ResponseReturnValue:
    return answer_meant(ROOM, translation_id)
