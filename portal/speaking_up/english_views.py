"""What my words say in English, where I spoke up, and that it is not what I meant."""

from uuid import UUID

from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.speaking_up.english import my_english
from portal.speaking_up.report_views import bp
from portal.translation.of_mine import Room, answer_meant, answer_not_meant, draw_list

__all__ = ["bp"]

ROOM = Room(
    my_english,
    "speaking_up.in_english",
    "speaking_up.not_meant",
    "speaking_up.meant",
    "speaking_up.every",
)


@bp.get("/speak-up/in-english")
@needs(Permission.SPEAK_UP)
def in_english() -> ResponseReturnValue:
    return draw_list(ROOM)


@bp.route("/speak-up/in-english/<uuid:translation_id>/not-meant", methods=["GET", "POST"])
@needs(Permission.SPEAK_UP)
def not_meant(translation_id: UUID) -> ResponseReturnValue:
    return answer_not_meant(ROOM, translation_id)


@bp.post("/speak-up/in-english/<uuid:translation_id>/meant")
@needs(Permission.SPEAK_UP)
def meant(translation_id: UUID) -> ResponseReturnValue:
    return answer_meant(ROOM, translation_id)
