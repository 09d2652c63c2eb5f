"""The part of a plan that a young person writes: what they can do, the gaps first."""

from uuid import UUID

from flask import Response, url_for

from portal.care_team.queries import open_name
from portal.db import db
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.plan.skills import note_skills_read, shared_skills
from portal.plan.staff_keeping import Keeper
from portal.web.answers import page
from portal.web.loading import one_or_404


def answer_skills(keeper: Keeper, young_person_id: UUID) -> Response:
    """What was shared with this reader, for the latest review; 404 for whoever is not theirs."""
    me, today = signed_in_person().person_id, london_today()
    theirs = {"me": me, "today": today, "young_person_id": young_person_id}
    row = one_or_404(db.read, keeper.theirs, **theirs)
    skills = shared_skills(db.read, young_person_id, me, today, chairs=keeper.chairs)
    if skills:
        note_skills_read(db.write, me, skills)
    back = url_for(f"{keeper.room}.show", young_person_id=young_person_id, _anchor="area-skills")
    return page("plan/staff_skills.html", name=open_name(row, row.id), skills=skills, back=back)
