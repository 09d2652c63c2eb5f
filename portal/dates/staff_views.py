"""The dates of an officer's young people: one list, and writing down what was done."""

from dataclasses import dataclass
from datetime import date, timedelta
from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.dates.forms import DoneForm
from portal.dates.gathering import Dates, dates_of_mine, dates_with, known_of
from portal.dates.queries import WRITTEN_OF_ONE
from portal.dates.service import DutyClash, take_done_back, write_done
from portal.db import AnyRow, db
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.reviews.care import CARE_OF_ONE_OF_MINE, care_in
from portal.reviews.due import DueDate
from portal.reviews.due_words import LABELS, RESTS_ON
from portal.reviews.duties import WRITTEN_DOWN, Duty
from portal.web.answers import page, saved
from portal.web.loading import all_rows
from portal.web.menu import door
from portal.web.parts import PART

bp = Blueprint("officer_dates", __name__, url_prefix="/officer")
door(bp, "officer_dates.every", Permission.KEEP_DATES, _("Dates"), "calendar-clock")

NEXT = timedelta(days=92)
CHANGED = _("Somebody wrote down something else meanwhile. Look at it, then save what is right.")


@dataclass(frozen=True, slots=True)
class Line:
    """One date of one young person."""

    young_person_id: UUID
    name: str
    due: DueDate

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it stands in the list: by day, then whose it is; no name is part of it."""
        return self.due.due.isoformat(), str(self.young_person_id), self.due.duty.value


@bp.get("/dates")
@needs(Permission.KEEP_DATES)
def every() -> ResponseReturnValue:
    """Every open date, soonest first; those of the next three months unless asked for all.

    A hundred at a time: `after` is the place of the last one shown.
    """
    today, later = london_today(), "later" in request.args
    after = tuple(request.args.get("after", "").split("~"))
    mine = dates_of_mine(db.read, signed_in_person().person_id, today)
    lines = [line for one in mine for line in _open(one, today)]
    wanted = [line for line in lines if later or line.due.due <= today + NEXT]
    ahead = sorted((line for line in wanted if line.place > after), key=lambda line: line.place)
    return page(
        "dates/every.html",
        lines=ahead[:PART],
        later=later,
        next_part="~".join(ahead[PART - 1].place) if len(ahead) > PART else None,
        more=len(lines) - len(wanted),
        today=today,
    )


@bp.route("/young-people/<uuid:young_person_id>/dates/<duty>", methods=["GET", "POST"])
@needs(Permission.KEEP_DATES)
def write_down(young_person_id: UUID, duty: str) -> ResponseReturnValue:
    if duty not in {one.value for one in WRITTEN_DOWN}:
        abort(HTTPStatus.NOT_FOUND)
    dates, which = _dates_of(young_person_id), Duty(duty)
    rows = all_rows(db.read, WRITTEN_OF_ONE, young_person_id=young_person_id, duty=duty)
    line = _open_line(dates, which)
    form = DoneForm()
    revision = len(rows) + sum(row.taken_back_at is not None for row in rows)
    form.bind(line.counted_from if line else dates.care.looked_after_since, revision)
    again = any(row.id == form.id.data for row in rows)
    if line is None and which is not Duty.PEP_REVIEW and not again:
        return _closed(dates, which, rows, form)
    if not form.validate_on_submit() or form.done_on.data is None:
        return _drawn(dates, which, rows, form, line=line)
    try:
        write_done(
            db.write,
            young_person_id,
            form.id.data,
            which,
            form.done_on.data,
            revision=form.revision.data or 0,
            actor=signed_in_person().person_id,
        )
    except DutyClash:
        form.form_errors = [CHANGED]
        form.revision.carry(revision)
        form.id.renew()
        return _drawn(dates, which, rows, form, HTTPStatus.CONFLICT, line=line)
    return saved(url_for("officer.young_person", young_person_id=young_person_id))


@bp.post("/young-people/<uuid:young_person_id>/dates/<uuid:done_id>/take-back")
@needs(Permission.KEEP_DATES)
def take_back(young_person_id: UUID, done_id: UUID) -> ResponseReturnValue:
    _dates_of(young_person_id)
    actor = signed_in_person().person_id
    duty = take_done_back(db.write, young_person_id, done_id, actor=actor)
    address = url_for("officer_dates.write_down", young_person_id=young_person_id, duty=duty.value)
    return saved(address, said=_("Taken back."))


def _open(dates: Dates, today: date) -> list[Line]:
    care = dates.care
    return [Line(care.young_person_id, care.name, due) for due in dates.timetable.open(today)]


def _dates_of(young_person_id: UUID) -> Dates:
    values = {
        "me": signed_in_person().person_id,
        "today": london_today(),
        "young_person_id": young_person_id,
    }
    found = care_in(all_rows(db.read, CARE_OF_ONE_OF_MINE, **values))
    if not found:
        abort(HTTPStatus.NOT_FOUND)
    return dates_with(found[0], known_of(db.read, young_person_id))


def _open_line(dates: Dates, duty: Duty) -> DueDate | None:
    today = london_today()
    return next((one for one in dates.timetable.open(today) if one.duty is duty), None)


def _closed(dates: Dates, duty: Duty, rows: list[AnyRow], form: DoneForm) -> Response:
    """Nothing is to be written down; a day that somebody wrote meanwhile is given back."""
    status = HTTPStatus.OK
    if form.is_submitted():
        form.form_errors, status = [CHANGED], HTTPStatus.CONFLICT
        form.unsent = request.form.get(form.done_on.name)
    return _drawn(dates, duty, rows, form, status, is_open=False)


def _drawn(
    dates: Dates,
    duty: Duty,
    rows: list[AnyRow],
    form: DoneForm,
    status: int = HTTPStatus.OK,
    line: DueDate | None = None,
    *,
    is_open: bool = True,
) -> Response:
    return page(
        "dates/write_down.html",
        form,
        status,
        care=dates.care,
        what=LABELS[duty],
        rests_on=RESTS_ON[duty],
        line=line,
        is_open=is_open,
        rows=[row for row in rows if row.taken_back_at is None],
        today=london_today(),
    )
