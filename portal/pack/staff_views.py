"""The review pack as a page."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs

bp = Blueprint("pack", __name__, url_prefix="/officer/reviews/<uuid:review_id>")


@bp.get("/pack")
@needs(Permission.READ_PACK)
def show(review_id: UUID) -> ResponseReturnValue:
    abort(404, str(review_id))
