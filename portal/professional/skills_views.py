"""What a carer or an adviser sees a young person do: their own view, beside what was shared."""

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.choices.skills import SKILL_ANSWERS, SKILL_AREAS
from portal.choices.skills_said import lines_in
from portal.db import db
from portal.i18n import _, london_today
from portal.pack.items import SkillsItem
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_CIRCLE
from portal.pack.reading import Reader, Reading, read
from portal.pack.service import note_opening_of
from portal.people.session import signed_in_person
from portal.professional.skills_forms import SeenForm, seen_form
from portal.skill_list.listed import asked_in
from portal.skill_list.template import SKILL_LIST
from portal.skills_beside.queries import REVIEW_TO_SEE_FOR
from portal.skills_beside.reading import Seen, my_views
from portal.skills_beside.service import SeenClash, Watcher, keep_seen
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

bp = Blueprint(
    "skills_worker", __name__, url_prefix="/professional/reviews/<uuid:review_id>/skills"
)
CHANGED = _("Somebody saved this area since you opened it. Look at both, then choose.")


@dataclass(frozen=True, slots=True)
class Open:
    """A review before somebody who is asked what they see; `views` are theirs, by area."""

    watcher: Watcher
    name: str
    views: dict[str, Seen]
    reading: Reading

    def shared(self, area: str) -> SkillsItem | None:
        """What the young person shared with them of an area."""
        items = self.reading.shown.skills
        return next((one for one in items if one.area.code == area), None)


@bp.get("")
@needs(Permission.SAY_WHAT_I_SEE)
def show(review_id: UUID) -> ResponseReturnValue:
    opened = _open(review_id)
    return page("professional/skills.html", opened=opened, areas=SKILL_AREAS)


@bp.route("/<area>", methods=["GET", "POST"])
@needs(Permission.SAY_WHAT_I_SEE)
def area(review_id: UUID, area: str) -> ResponseReturnValue:
    if area not in SKILL_AREAS:
        abort(404)
    opened = _open(review_id)
    form = _form(opened.views.get(area), area)
    if not form.validate_on_submit():
        return _drawn(opened, form, area)
    try:
        keep_seen(db.write, opened.watcher, area, form.revision.data or 0, form.words)
    except SeenClash as clash:
        form.revision.carry(clash.revision)
        form.form_errors = [CHANGED]
        return _drawn(opened, form, area, HTTPStatus.CONFLICT, clash)
    return saved(url_for("skills_worker.show", review_id=review_id, _anchor=f"area-{area}"))


def _open(review_id: UUID) -> Open:
    """404 for who is not asked today."""
    me, today = signed_in_person().person_id, london_today()
    mine = {"me": me, "today": today, "review_id": review_id}
    row = one_or_404(db.read, REVIEW_TO_SEE_FOR, **mine)
    reader = Reader(me, today, chairs=False)
    return Open(
        watcher=Watcher(me, row.job, review_id, row.young_person_id),
        name=open_name(row, row.young_person_id),
        views=my_views(db.read, row.young_person_id, review_id, me),
        reading=read(db.read, EVERYTHING_SEEN_BY_THE_CIRCLE, review_id, reader),
    )


def _form(standing: Seen | None, area: str) -> SeenForm:
    asked = asked_in(SKILL_LIST.now(db.read).listed, area)
    if standing is None:
        return seen_form(asked, {}, "", 0)
    answers = {one.code: one.answer.code for one in standing.answers}
    return seen_form(asked, answers, standing.words.text, standing.revision)


def _drawn(
    opened: Open,
    form: SeenForm,
    area: str,
    status: int = HTTPStatus.OK,
    clash: SeenClash | None = None,
) -> Response:
    shared = opened.shared(area)
    if shared:
        note_opening_of(db.write, opened.reading, shared.id)
    return page(
        "professional/skills_area.html",
        form,
        status,
        opened=opened,
        area=SKILL_AREAS[area],
        shared=shared,
        answers=SKILL_ANSWERS,
        clash=lines_in(clash.words, {}) if clash else None,
    )
