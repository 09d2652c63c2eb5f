"""My skills, on a phone: any area, any skill, at any time."""

from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue
from werkzeug.utils import redirect

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.choices.skills import SKILL_ANSWERS
from portal.choices.skills_said import FACES, NOW, lines_in
from portal.choices.topics import LAWYER_FIRST, LAWYER_FIRST_CODES
from portal.db import AnyRow, db
from portal.drafts.answers import keep_draft
from portal.drafts.queries import open_words
from portal.drafts.service import AnyWhose, DraftClash, bring_back, remove_draft
from portal.i18n import _, london_today, speaking
from portal.people.session import signed_in_person
from portal.photo_drafts.forms import TOO_MANY
from portal.photo_drafts.service import NewPhoto, no_room_for
from portal.photos.answers import photo_store, show_photo
from portal.photos.sent import CANNOT_USE
from portal.photos.service import Size, TooManyPhotos
from portal.reviews.ahead import whose_now
from portal.reviews.queries import review_ahead
from portal.skill_list.growth import frame, panels
from portal.skills.forms import AreaForm
from portal.skills.goal_pages import answer_goals
from portal.skills.models import SkillDraft
from portal.skills.opening import open_area
from portal.skills.queries import MY_DRAFT
from portal.skills.reading import my_skills
from portal.skills.service import keep_area, skill_draft_id
from portal.skills_beside.reading import seen_of, seen_of_area
from portal.web.answers import is_autosave, page, saved
from portal.web.loading import one_or_404
from portal.web.uploads import takes_a_file

bp = Blueprint("skills", __name__, url_prefix="/skills")
# Only known areas match, so that other things under this address stay free.
_CODES = ",".join(f'"{code}"' for code in FACES)
ONE_AREA = f"/<any({_CODES}):area>"
WRITE = "skills/write.html"


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    me, today = signed_in_person().person_id, london_today()
    mine = my_skills(db.read, me)
    names = {str(one.adult_id): one.name for one in circle_of(db.read, me, today)}
    now, review = mine.last(NOW), review_ahead(db.read, me, today)
    return page(
        "skills/show.html",
        mine=mine,
        review=review,
        standing={code: mine.of(code, review.id if review else None) for code in FACES},
        goals=[goal.lines(names) for goal in now.goals] if now else [],
        faces=[face for code, face in FACES.items() if code != NOW],
    )


@bp.get("/growth")
@needs(Permission.GET_READY)
def growth() -> ResponseReturnValue:
    me, rtl = signed_in_person().person_id, speaking().language.direction == "rtl"
    table = my_skills(db.read, me).table
    return page(
        "skills/growth.html",
        table=table,
        panels=panels(table, rtl=rtl),
        chart=frame(rtl=rtl),
        newest=table.columns[-1].number if table.columns else 0,
        seen=seen_of(db.read, me),
    )


@bp.route(ONE_AREA, methods=["GET", "POST"])
@needs(Permission.GET_READY)
@takes_a_file
def write(area: str) -> ResponseReturnValue:
    whose = whose_now()
    if area == NOW:
        return answer_goals(whose)
    circle = circle_of(db.read, whose.young_person_id, london_today())
    form = open_area(whose, area)
    form.offer(circle)
    if form.is_submitted() and form.is_empty and not is_autosave():
        return redirect(url_for("skills.show"), 303)
    context = {
        "area": FACES[area],
        "lawyer_first": LAWYER_FIRST if area in LAWYER_FIRST_CODES else None,
        "seen": seen_of_area(db.read, whose.young_person_id, area),
        "answers": SKILL_ANSWERS,
        "skill_lines": lines_in,
    }
    return _written(form, whose, area, context)


@bp.get(ONE_AREA + "/photo/large", defaults={"size": "large"})
@bp.get(ONE_AREA + "/photo/small", defaults={"size": "small"})
@needs(Permission.GET_READY)
def photo(area: str, size: Size) -> ResponseReturnValue:
    row = _row_of(area)
    if row.removed_at is not None:
        abort(404)
    return show_photo(row.young_person_id, row.photo_id, size)


@bp.post(ONE_AREA + "/remove")
@needs(Permission.GET_READY)
def remove(area: str) -> ResponseReturnValue:
    draft_id = skill_draft_id(whose_now(), area)
    remove_draft(db.write, SkillDraft, signed_in_person().person_id, draft_id)
    return saved(url_for("skills.removed", area=area), said=None)


@bp.get(ONE_AREA + "/removed")
@needs(Permission.GET_READY)
def removed(area: str) -> ResponseReturnValue:
    row = _row_of(area)
    if row.removed_at is None:
        abort(404)
    return page(
        "drafts/removed.html",
        title=FACES[area].label,
        words=open_words(SkillDraft, row),
        undo=url_for("skills.undo", area=area),
        back=url_for("skills.show"),
    )


@bp.post(ONE_AREA + "/undo")
@needs(Permission.GET_READY)
def undo(area: str) -> ResponseReturnValue:
    draft_id = skill_draft_id(whose_now(), area)
    bring_back(db.write, SkillDraft, signed_in_person().person_id, draft_id)
    return saved(url_for("skills.show"))


@bp.errorhandler(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
def too_big(_error: Exception) -> ResponseReturnValue:
    """A body so big that it was not read: the words are still on the page before this one."""
    there = url_for("skills.show")
    return page(
        "drafts/too_big.html", status=413, sentence=CANNOT_USE, there=there, title=_("My skills")
    )


def _row_of(area: str) -> AnyRow:
    whose = whose_now()
    mine = {"me": whose.young_person_id, "draft_id": skill_draft_id(whose, area)}
    return one_or_404(db.read, MY_DRAFT, **mine)


def _written(form: AreaForm, whose: AnyWhose, area: str, context: dict[str, Any]) -> Response:
    if form.photo.data is not None and no_room_for(
        db.read, whose.young_person_id, form.photo_id.data
    ):
        form.photo_refused = TOO_MANY
    if form.validate_on_submit():
        there = url_for("skills.show", _anchor=f"area-{area}")
        try:
            return keep_draft(form, lambda: _kept(form, whose, area), WRITE, there, **context)
        except TooManyPhotos:
            form.refuse_photo(TOO_MANY)
    return page(WRITE, form, **context)


def _kept(form: AreaForm, whose: AnyWhose, area: str) -> SkillDraft:
    new = form.clean_photo and NewPhoto(form.photo_id.data, form.clean_photo, photo_store())
    revision, picture = form.revision.data or 0, new or form.kept_photo
    try:
        return keep_area(db.write, whose, area, revision, form.said, picture)
    except DraftClash:
        form.photo_id.renew()
        raise
