"""Writing down health assessments: the IRO, and those of the circle whose work they are."""

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.delays import DELAYS
from portal.db import AnyRow, AnySelect, db
from portal.health.both import both_assessments
from portal.health.forms import HealthForm
from portal.health.models import AssessmentKind
from portal.health.queries import (
    ASSESSMENTS_OF_ONE,
    CARE_SEEN_BY_THEIR_WORKERS,
    Health,
    note_in,
    recorder_in,
    revision_of,
)
from portal.health.service import (
    AssessmentClash,
    assessment_in,
    record_assessment,
    take_assessment_back,
)
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.reviews.care import CARE_OF_ONE_OF_MINE, Care, care_in
from portal.reviews.due import DueDate
from portal.reviews.duties import Duty
from portal.reviews.statutory import Done, dates_from
from portal.web.answers import page, saved
from portal.web.loading import all_rows

bp = Blueprint("assessments", __name__)

CHANGED = _("Somebody wrote something down meanwhile. Look at both, then save what is right.")


@dataclass(frozen=True, slots=True)
class Desk:
    """One young person's assessments, as somebody who writes them down has them before them."""

    care: Care
    rows: tuple[AnyRow, ...]
    due: DueDate | None
    chairs: bool

    @property
    def health(self) -> Health:
        return Health(tuple(row for row in self.rows if row.taken_back_at is None))

    @property
    def here(self) -> str:
        endpoint = "assessments.by_officer" if self.chairs else "assessments.by_worker"
        return url_for(endpoint, young_person_id=self.care.young_person_id)

    def may_take_back(self, row: AnyRow) -> bool:
        return self.chairs or bool(row.recorded_by == signed_in_person().person_id)


@bp.route("/officer/young-people/<uuid:young_person_id>/health", methods=["GET", "POST"])
@needs(Permission.KEEP_DATES)
def by_officer(young_person_id: UUID) -> ResponseReturnValue:
    return _written_down(_desk(CARE_OF_ONE_OF_MINE, young_person_id, chairs=True))


@bp.route("/professional/young-people/<uuid:young_person_id>/health", methods=["GET", "POST"])
@needs(Permission.RECORD_HEALTH)
def by_worker(young_person_id: UUID) -> ResponseReturnValue:
    return _written_down(_desk(CARE_SEEN_BY_THEIR_WORKERS, young_person_id, chairs=False))


@bp.post("/officer/young-people/<uuid:young_person_id>/health/<uuid:assessment_id>/take-back")
@needs(Permission.KEEP_DATES)
def officer_takes_back(young_person_id: UUID, assessment_id: UUID) -> ResponseReturnValue:
    return _taken_back(_desk(CARE_OF_ONE_OF_MINE, young_person_id, chairs=True), assessment_id)


@bp.post("/professional/young-people/<uuid:young_person_id>/health/<uuid:assessment_id>/take-back")
@needs(Permission.RECORD_HEALTH)
def worker_takes_back(young_person_id: UUID, assessment_id: UUID) -> ResponseReturnValue:
    desk = _desk(CARE_SEEN_BY_THEIR_WORKERS, young_person_id, chairs=False)
    return _taken_back(desk, assessment_id)


def _desk(statement: AnySelect, young_person_id: UUID, *, chairs: bool) -> Desk:
    values = {"me": signed_in_person().person_id, "young_person_id": young_person_id}
    today = london_today()
    found = care_in(all_rows(db.read, statement, today=today, **values))
    if not found:
        abort(HTTPStatus.NOT_FOUND)
    rows = tuple(all_rows(db.read, ASSESSMENTS_OF_ONE, young_person_id=young_person_id))
    health = Health(tuple(row for row in rows if row.taken_back_at is None))
    dates = dates_from(found[0].with_done(Done(assessed=health.assessed)))
    return Desk(found[0], rows, dates.next_health(today), chairs)


def _written_down(desk: Desk) -> Response:
    form = HealthForm()
    due, last = _asked_for(desk, form)
    if due is None:
        return _closed(desk, form)
    form.bind(due, revision_of(desk.rows), last=last)
    if not form.validate_on_submit():
        return _drawn(desk, form)
    try:
        record_assessment(
            db.write,
            desk.care.young_person_id,
            form.id.data,
            form.said,
            due=due,
            revision=form.revision.data or 0,
            actor=signed_in_person().person_id,
        )
    except AssessmentClash as clash:
        return _clashed(desk, form, clash)
    return saved(desk.here)


def _closed(desk: Desk, form: HealthForm) -> Response:
    """Nothing is due; what somebody wrote of it meanwhile is given back."""
    if not form.is_submitted():
        return _drawn(desk, form)
    form.form_errors, form.unsent = [CHANGED], form.note.data
    return _drawn(desk, form, HTTPStatus.CONFLICT)


def _asked_for(desk: Desk, form: HealthForm) -> tuple[DueDate | None, date | None]:
    """The assessment that is due and the day of the one before; sent again, what it was then."""
    again = next((row for row in desk.rows if row.id == form.id.data), None)
    if again is None:
        return desk.due, desk.health.held[-1].held_on if desk.health.held else None
    first = again.kind == AssessmentKind.INITIAL
    duty = Duty.HEALTH_ASSESSMENT if first else Duty.HEALTH_REVIEW
    due = DueDate(duty, again.counted_from, again.due_on)
    return due, None if first else again.counted_from


def _clashed(desk: Desk, form: HealthForm, clash: AssessmentClash) -> Response:
    """Both; the form carries what stands and another id, so saving again is a choice."""
    standing = assessment_in(clash.standing) if clash.standing else None
    both = both_assessments(standing, form.said)
    form.revision.carry(revision_of(desk.rows))
    form.id.renew()
    form.id.raw_data = None
    form.form_errors = [CHANGED]
    return _drawn(desk, form, HTTPStatus.CONFLICT, both=both)


def _taken_back(desk: Desk, assessment_id: UUID) -> ResponseReturnValue:
    take_assessment_back(
        db.write,
        desk.care.young_person_id,
        assessment_id,
        actor=signed_in_person().person_id,
        any_of_them=desk.chairs,
    )
    return saved(desk.here, said=_("Taken back."))


def _drawn(
    desk: Desk, form: HealthForm, status: int = HTTPStatus.OK, **context: object
) -> Response:
    return page(
        "health/record.html",
        form,
        status,
        desk=desk,
        today=london_today(),
        delays=DELAYS,
        note_in=note_in,
        recorder_in=recorder_in,
        take_back="assessments.officer_takes_back"
        if desk.chairs
        else "assessments.worker_takes_back",
        **context,
    )
