"""Who is assigned to a young person: adding an adult, ending an assignment."""

from datetime import date
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.access.grants import ROLE_LABELS, role_may, roles_that_may
from portal.care_team.queries import IRO
from portal.db import db
from portal.i18n import LANGUAGES, _, day, london_today
from portal.manage.circle_service import (
    AssignmentClash,
    Given,
    SameJobTwice,
    end_job,
    give_job,
    stop_at_once,
)
from portal.manage.clash import answer_both, both_assignments
from portal.manage.forms import AssignForm, EndForm
from portal.manage.queries import ASSIGNMENT, OPEN_PERSON, YOUNG_PERSON, listed, people_page
from portal.manage.young import circle, helper
from portal.people.models import Role
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

bp = Blueprint("circle", __name__, url_prefix="/people/<uuid:person_id>/circle")

CHAIRS = Permission.READ_PACK
HELPS = Permission.READ_SHARED_WITH_ME
TWICE = _("%(name)s has this job already, since %(day)s. End that first, or pick another job.")


@bp.get("/add")
@needs(Permission.MANAGE_ASSIGNMENTS)
def choose(person_id: UUID) -> ResponseReturnValue:
    young = one_or_404(db.read, YOUNG_PERSON, person_id=person_id)
    offered = {
        role: ROLE_LABELS[role] for role in (*roles_that_may(CHAIRS), *roles_that_may(HELPS))
    }
    wanted = request.args.get("role", "")
    role = Role(wanted) if wanted in set(offered) else next(iter(offered))
    shown = people_page(db.read, role, request.args.get("after"))
    return page(
        "manage/choose_adult.html",
        young=listed(young),
        shown=shown,
        role=role,
        roles=offered,
        languages=LANGUAGES,
    )


@bp.route("/add/<uuid:adult_id>", methods=["GET", "POST"])
@needs(Permission.MANAGE_ASSIGNMENTS)
def add(person_id: UUID, adult_id: UUID) -> ResponseReturnValue:
    young = one_or_404(db.read, YOUNG_PERSON, person_id=person_id)
    adult = listed(one_or_404(db.read, OPEN_PERSON, person_id=adult_id))
    chairs = role_may(adult.role, CHAIRS)
    if not chairs and not role_may(adult.role, HELPS):
        abort(404)
    form = AssignForm(starts_on=london_today())
    form.offer(chairs=chairs)
    assignment_id = form.id.data
    if form.validate_on_submit() and form.starts_on.data is not None:
        given = Given(adult_id, form.job.data, form.starts_on.data, form.ends_on.data)
        answer = _given(form, person_id, assignment_id, given, adult.name)
        if answer is not None:
            return answer
    officers = [
        one
        for one in circle(db.read, person_id)
        if chairs and one.job.code == IRO and not one.is_over(london_today())
    ]
    who = listed(young)
    return page("manage/assign.html", form, young=who, adult=adult, officers=officers)


@bp.route("/<uuid:assignment_id>/end", methods=["GET", "POST"])
@needs(Permission.MANAGE_ASSIGNMENTS)
def end(person_id: UUID, assignment_id: UUID) -> ResponseReturnValue:
    young = one_or_404(db.read, YOUNG_PERSON, person_id=person_id)
    standing = helper(
        one_or_404(db.read, ASSIGNMENT, person_id=person_id, assignment_id=assignment_id)
    )
    was = standing.ends_on.isoformat() if standing.ends_on else ""
    form = EndForm(was=was, last_day=standing.ends_on or max(london_today(), standing.starts_on))
    form.starts_on = standing.starts_on
    if form.validate_on_submit() and form.last_day.data is not None:
        try:
            end_job(
                db.write,
                person_id,
                assignment_id,
                actor=signed_in_person().person_id,
                was=_day_or_none(form.was.data),
                last_day=form.last_day.data,
            )
        except AssignmentClash as clash:
            sent = clash.saved.ending(form.last_day.data)
            return answer_both(person_id, both_assignments(clash.saved, sent))
        return saved(url_for("manage.person", person_id=person_id))
    return page("manage/end_assignment.html", form, young=listed(young), standing=standing)


@bp.post("/<uuid:assignment_id>/stop")
@needs(Permission.MANAGE_ASSIGNMENTS)
def stop(person_id: UUID, assignment_id: UUID) -> ResponseReturnValue:
    actor = signed_in_person().person_id
    stop_at_once(db.write, person_id, assignment_id, actor=actor, today=london_today())
    return saved(url_for("manage.person", person_id=person_id))


def _given(
    form: AssignForm, person_id: UUID, assignment_id: UUID, given: Given, name: str
) -> Response | None:
    """Answer an assignment; None when the form has to say what is in the way."""
    try:
        give_job(
            db.write,
            actor=signed_in_person().person_id,
            assignment_id=assignment_id,
            young_person_id=person_id,
            given=given,
        )
    except AssignmentClash as clash:
        return answer_both(person_id, both_assignments(clash.saved, given))
    except SameJobTwice as twice:
        since = day(twice.saved.starts_on)
        form.form_errors = [TWICE % {"name": name, "day": since}]
        return None
    return saved(url_for("manage.person", person_id=person_id))


def _day_or_none(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
