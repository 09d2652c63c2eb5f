"""Opening the form of one area: what stands for this review, or what I said last."""

from functools import partial
from typing import Any

from portal.db import db
from portal.drafts.forms import standing_in
from portal.drafts.service import AnyWhose
from portal.photo_drafts.service import is_photo_of
from portal.skill_list.listed import asked_in
from portal.skills.forms import AreaForm, area_form
from portal.skills.reading import MyArea, my_area
from portal.skills.service import skill_draft_id


def open_area(whose: AnyWhose, area: str) -> AreaForm:
    """The form, filled; a photo stays with the review that it was added for."""
    mine = my_area(db.read, whose.young_person_id, area)
    standing = mine.of(area, whose.review_id)
    last = mine.last(area)
    had = standing.row.photo_id if standing else None
    form = area_form(asked_in(mine.listed, area), had_photo=had, **_filled(last))
    form.said_last = last.words if last else {}
    form.is_of(skill_draft_id(whose, area))
    if standing:
        is_mine = partial(is_photo_of, db.read, whose.young_person_id)
        form.stands_with(had, is_mine)
        form.answered_before = standing.words
    if not form.is_submitted():
        form.revision.data = mine.revision_of(area, whose.review_id)
    return form


def _filled(said: MyArea | None) -> dict[str, Any]:
    if said is None:
        return {}
    answers = {one.code: one.answer.code for one in said.answers}
    return {"answers": answers, "text": said.words.get("text"), **standing_in(said.row)}
