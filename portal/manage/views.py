"""The people an administrator makes accounts for; the other rooms of /manage hang below."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.access.grants import ROLE_LABELS, is_young
from portal.accounts.staff_service import MY_SIGN_IN, sign_in_name
from portal.db import AnyRow, db, utc_now
from portal.i18n import LANGUAGES, _, london_today
from portal.manage.card_views import bp as cards
from portal.manage.care_views import bp as care
from portal.manage.circle_views import bp as circles
from portal.manage.figures_views import bp as figures
from portal.manage.make_views import bp as makes
from portal.manage.people_service import close_account
from portal.manage.queries import (
    CARDS_OF,
    IN_CARE,
    PERSON,
    STILL_ASSIGNED,
    YOUNG_PERSON,
    listed,
    people_page,
)
from portal.manage.review_views import bp as reviews
from portal.manage.young import circle, reviews_of, warnings
from portal.people.models import Role
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door
from portal.web.settings import current_settings

bp = Blueprint("manage", __name__, url_prefix="/manage")
door(bp, "manage.people", Permission.MANAGE_PEOPLE, _("People"), "users-round")
for room in (makes, care, circles, reviews, cards, figures):
    bp.register_blueprint(room)

MYSELF = _("This is your own account. Ask another administrator to close it.")


@bp.get("")
@needs(Permission.MANAGE_PEOPLE)
def people() -> ResponseReturnValue:
    wanted = request.args.get("role", "")
    role = Role(wanted) if wanted in set(Role) else next(iter(Role))
    shown = people_page(db.read, role, request.args.get("after"))
    return page(
        "manage/people.html", shown=shown, role=role, roles=ROLE_LABELS, languages=LANGUAGES
    )


@bp.get("/people/<uuid:person_id>")
@needs(Permission.MANAGE_PEOPLE)
def person(person_id: UUID) -> ResponseReturnValue:
    row = one_or_404(db.read, PERSON, person_id=person_id)
    whole: dict[str, Any] = {
        "who": listed(row),
        "role_label": ROLE_LABELS[Role(row.role)],
        "language": LANGUAGES[row.language],
        "cards": all_rows(db.read, CARDS_OF, person_id=person_id),
        "now": utc_now(),
    }
    if is_young(Role(row.role)):
        return page("manage/young_person.html", **whole, **_young(row))
    mine = db.read.execute(MY_SIGN_IN, {"me": person_id}).one_or_none()
    values = {"person_id": person_id, "today": london_today()}
    return page(
        "manage/staff.html",
        **whole,
        sign_in_name=sign_in_name(mine),
        assigned=db.read.scalar(STILL_ASSIGNED, values),
    )


@bp.route("/people/<uuid:person_id>/close", methods=["GET", "POST"])
@needs(Permission.MANAGE_PEOPLE, proof=True)
def close(person_id: UUID) -> ResponseReturnValue:
    row = one_or_404(db.read, PERSON, person_id=person_id)
    if row.closed_at is not None:
        return redirect(url_for("manage.person", person_id=person_id))
    myself = person_id == signed_in_person().person_id
    if request.method == "POST" and not myself:
        close_account(db.write, person_id, actor=signed_in_person().person_id)
        return saved(url_for("manage.person", person_id=person_id))
    values = {"person_id": person_id, "today": london_today()}
    return page(
        "manage/close.html",
        status=HTTPStatus.CONFLICT if request.method == "POST" else HTTPStatus.OK,
        who=listed(row),
        myself=MYSELF if myself else None,
        assigned=db.read.scalar(STILL_ASSIGNED, values),
    )


def _young(row: AnyRow) -> dict[str, Any]:
    """What a young person's page holds beyond everybody's; a closed account only its circle."""
    today, helpers = london_today(), circle(db.read, row.id)
    young = db.read.execute(YOUNG_PERSON, {"person_id": row.id}).one_or_none()
    return {
        "today": today,
        "helpers": helpers,
        "warnings": warnings(helpers, today) if young else [],
        "young": young,
        "care": db.read.execute(IN_CARE, {"person_id": row.id}).one_or_none(),
        "reviews": reviews_of(db.read, young, current_settings().bank_holidays) if young else None,
    }
