"""The page of what I work on now: up to three skills, with somebody who helps and a day."""

from typing import Any

from flask import Response, url_for

from portal.care_team.queries import CircleMember, circle_of
from portal.choices.skills_said import NOW, lines_in
from portal.db import db
from portal.drafts.answers import keep_draft
from portal.drafts.forms import standing_in
from portal.drafts.service import AnyWhose
from portal.i18n import london_today
from portal.skill_list.listed import ListedSkill, own_texts
from portal.skills.forms import GoalsForm, goals_form
from portal.skills.reading import MySkills, my_skills
from portal.skills.service import WorkingOn, keep_goals, skill_draft_id
from portal.web.answers import page

TEMPLATE = "skills/now.html"


def answer_goals(whose: AnyWhose) -> Response:
    mine = my_skills(db.read, whose.young_person_id)
    offered = offered_in(mine)
    circle = circle_of(db.read, whose.young_person_id, london_today())
    form = _form(mine, offered, whose, circle)
    names = {str(one.adult_id): one.name for one in circle}
    context: dict[str, Any] = {"skill_lines": lambda words: lines_in(words, names)}
    if not form.validate_on_submit():
        return page(TEMPLATE, form, **context)
    on = WorkingOn(
        goals=form.goals,
        asked=own_texts(offered, (goal["skill"] for goal in form.goals)),
        audience=form.audience.data,
        readers=form.chosen_readers,
    )
    revision, there = form.revision.data or 0, url_for("skills.show")
    return keep_draft(
        form, lambda: keep_goals(db.write, whose, revision, on), TEMPLATE, there, **context
    )


def offered_in(mine: MySkills) -> list[ListedSkill]:
    """What can be worked on: what was said to go well is left out, and what needs help is first."""
    answered = {one.code: one for area in mine.newest.values() for one in area.answers}
    now = mine.last(NOW)
    chosen = {goal.code for goal in now.goals} if now else set()
    done = {code for code, one in answered.items() if not one.is_gap} - chosen
    offered = [one for one in mine.listed if (one.shown or one.code in chosen)]
    return sorted(
        (one for one in offered if one.code not in done), key=lambda one: one.code not in answered
    )


def _form(
    mine: MySkills,
    offered: list[ListedSkill],
    whose: AnyWhose,
    circle: list[CircleMember],
) -> GoalsForm:
    said = mine.last(NOW)
    goals = [
        {"skill": goal.code, "helper": goal.helper, "by": goal.by}
        for goal in (said.goals if said else ())
    ]
    form = goals_form(offered, circle, goals, **(standing_in(said.row) if said else {}))
    form.is_of(skill_draft_id(whose, NOW))
    if not form.is_submitted():
        form.revision.data = mine.revision_of(NOW, whose.review_id)
    return form
