"""How I take part, on a phone: one question a page, in any order."""

from typing import Any

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.choices.taking_part import PERSON_COMES, PICKS, SECTIONS, picked
from portal.db import AnyRow, db
from portal.drafts.answers import keep_draft
from portal.drafts.forms import standing_in
from portal.drafts.models import Step
from portal.drafts.queries import open_words
from portal.drafts.steps import is_done
from portal.i18n import london_today
from portal.reviews.ahead import my_review, whose
from portal.reviews.queries import Meeting
from portal.taking_part.forms import SectionForm, form_for
from portal.taking_part.models import TakingPart, section_id
from portal.taking_part.queries import MY_SECTION, MY_SECTIONS
from portal.taking_part.service import save_section
from portal.web.answers import page, saved
from portal.web.loading import all_rows

bp = Blueprint("taking_part", __name__, url_prefix="/get-ready/taking-part")

TEMPLATES = {
    "how": "taking_part/how.html",
    "people": "taking_part/people.html",
    "where-and-when": "taking_part/where_and_when.html",
    "needs": "taking_part/needs.html",
    "interpreter": "taking_part/interpreter.html",
}
ASKED = {**PICKS, "person": PERSON_COMES}
ICONS = {name: {one.code: one.icon for one in kind.values()} for name, kind in ASKED.items()}


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    review = my_review()
    mine = {"me": review.young_person_id, "review_id": review.id}
    rows = all_rows(db.read, MY_SECTIONS, **mine)
    return page(
        "taking_part/show.html",
        sections=SECTIONS,
        answers={row.section: (row, open_words(TakingPart, row)) for row in rows},
        picked=picked,
        done=is_done(db.read, Step.TAKING_PART, **mine),
    )


@needs(Permission.GET_READY)
def change(section: str) -> ResponseReturnValue:
    review = my_review()
    row = _standing(review, section)
    form = form_for(
        section, circle_of(db.read, review.young_person_id, london_today()), _kept_in(row)
    )
    form.is_of(section_id(review.id, review.young_person_id, section))
    return _written(form, review, section)


for code in SECTIONS:
    both = ["GET", "POST"]
    bp.add_url_rule(f"/{code}", "change", change, defaults={"section": code}, methods=both)


def _standing(review: Meeting, section: str) -> AnyRow | None:
    me = review.young_person_id
    values = {"me": me, "draft_id": section_id(review.id, me, section)}
    return db.read.execute(MY_SECTION, values).one_or_none()


def _kept_in(row: AnyRow | None) -> dict[str, Any]:
    if row is None:
        return {}
    said = {} if row.removed_at else open_words(TakingPart, row)
    return {**said, **standing_in(row)}


def _written(form: SectionForm, review: Meeting, section: str) -> Response:
    onward = _after(section)
    template = TEMPLATES[section]
    context: dict[str, Any] = {"icons": ICONS, "onward": onward, "picked": picked}
    context["section"] = SECTIONS[section]
    if not form.validate_on_submit():
        return page(template, form, **context)
    revision = form.revision.data or 0
    if revision == 0 and not form.answered:
        return saved(onward, revision=0, said=None)
    return keep_draft(
        form,
        lambda: save_section(
            db.write,
            whose(review),
            section,
            revision,
            words=form.words,
            answered=form.answered,
            audience=form.audience.data,
            readers=form.chosen_readers,
        ),
        template,
        onward,
        **context,
    )


def _after(section: str) -> str:
    codes = SECTIONS.codes
    place = codes.index(section) + 1
    if place == len(codes):
        return url_for("taking_part.show")
    return url_for("taking_part.change", section=codes[place])
