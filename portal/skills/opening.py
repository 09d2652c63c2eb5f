"""Opening the form of one area: what stands for this review, or what I said last."""

from typing import Any

from portal.db import db
from portal.drafts.forms import standing_in
from portal.reviews.ahead import whose
from portal.reviews.queries import Meeting
from portal.skill_list.listed import asked_in
from portal.skills.forms import AreaForm, area_form
from portal.skills.reading import MyArea, my_area
from portal.skills.service import skill_draft_id


def open_area(review: Meeting, area: str) -> AreaForm:
    """The form, filled; a photo stays with the review that it was added for."""
    mine = my_area(db.read, review.young_person_id, area)
    standing, last = mine.of(area, review.id), mine.last(area)
    form = area_form(asked_in(mine.listed, area), **_filled(standing or last))
    form.id.data = skill_draft_id(whose(review), area)
    if standing:
        form.standing_photo = standing.row.photo_id
    elif not form.is_submitted():
        form.revision.data = mine.removed.get((area, review.id), 0)
    return form


def _filled(said: MyArea | None) -> dict[str, Any]:
    if said is None:
        return {}
    answers = {one.code: one.answer.code for one in said.answers}
    return {"answers": answers, "text": said.words.get("text"), **standing_in(said.row)}
