"""Answering what young people spoke up about: the IRO theirs, a manager what goes to managers."""

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, AnySelect, db
from portal.i18n import LANGUAGES, _, london_today
from portal.people.session import signed_in_person
from portal.speaking_up import queries
from portal.speaking_up.around import about_of
from portal.speaking_up.english import english_of
from portal.speaking_up.forms import AnswerForm
from portal.speaking_up.models import Says
from portal.speaking_up.moves import may_follow
from portal.speaking_up.reading import matter_in, matters_in, steps_of, words_of
from portal.speaking_up.service import MatterClash, NotNow, say_of_it
from portal.speaking_up.views import counted
from portal.web.answers import is_read, page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door
from portal.web.reading_age import hint_of
from portal.web.settings import current_settings

bp = Blueprint("complaints", __name__)
NAME = _("Complaints and advocates")
door(bp, "complaints.to_iro", Permission.READ_COMPLAINTS_TO_IRO, NAME, "megaphone")
door(bp, "complaints.to_managers", Permission.READ_COMPLAINTS_TO_MANAGERS, NAME, "megaphone")

OTHER_WORDS = _(
    "Other words were saved from this page. Look at them, then save again to add these."
)
NOT_NOW = _("This can't follow any more. Somebody wrote something down since the page was opened.")


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose desk it is: the statements say what may be read there."""

    listed: AnySelect
    one: AnySelect
    every: str
    page: str
    opens_record: bool

    @property
    def english(self) -> str:
        return self.page.replace(".one_", ".english_")

    @property
    def ask_a_computer(self) -> str:
        return self.page.replace(".one_", ".ask_a_computer_")


IROS = Desk(
    listed=queries.LISTED_AS_IRO,
    one=queries.ONE_AS_IRO,
    every="complaints.to_iro",
    page="complaints.one_to_iro",
    opens_record=True,
)
MANAGERS = Desk(
    listed=queries.LISTED_FOR_MANAGERS,
    one=queries.ONE_FOR_MANAGERS,
    every="complaints.to_managers",
    page="complaints.one_to_managers",
    opens_record=False,
)
ADVOCATES = Desk(
    listed=queries.LISTED_AS_ADVOCATE,
    one=queries.ONE_AS_ADVOCATE,
    every="complaints.to_advocate",
    page="complaints.one_to_advocate",
    opens_record=False,
)


@bp.get("/officer/complaints")
@needs(Permission.READ_COMPLAINTS_TO_IRO)
def to_iro() -> ResponseReturnValue:
    return _listed(IROS)


@bp.get("/manage/complaints")
@needs(Permission.READ_COMPLAINTS_TO_MANAGERS)
def to_managers() -> ResponseReturnValue:
    return _listed(MANAGERS)


@bp.get("/professional/reports")
@needs(Permission.READ_REPORTS_TO_ADVOCATE)
def to_advocate() -> ResponseReturnValue:
    return _listed(ADVOCATES)


@bp.route("/officer/complaints/<uuid:matter_id>", methods=["GET", "POST"])
@needs(Permission.READ_COMPLAINTS_TO_IRO)
def one_to_iro(matter_id: UUID) -> ResponseReturnValue:
    return _answered(IROS, matter_id)


@bp.route("/manage/complaints/<uuid:matter_id>", methods=["GET", "POST"])
@needs(Permission.READ_COMPLAINTS_TO_MANAGERS)
def one_to_managers(matter_id: UUID) -> ResponseReturnValue:
    return _answered(MANAGERS, matter_id)


@bp.route("/professional/reports/<uuid:matter_id>", methods=["GET", "POST"])
@needs(Permission.READ_REPORTS_TO_ADVOCATE)
def one_to_advocate(matter_id: UUID) -> ResponseReturnValue:
    return _answered(ADVOCATES, matter_id)


def _listed(desk: Desk) -> Response:
    me, today = signed_in_person().person_id, london_today()
    values = {"me": me, "today": today, "since": today - queries.SETTLED_STAY}
    matters = matters_in(all_rows(db.read, desk.listed, **values))
    return page(
        "speaking_up/staff_listed.html",
        open=[one for one in matters if one.is_waiting],
        others=[one for one in matters if not one.is_waiting],
        desk=desk,
        today=today,
    )


def _answered(desk: Desk, matter_id: UUID) -> Response:
    me, today = signed_in_person().person_id, london_today()
    row = row_or_404(desk, matter_id)
    form = AnswerForm()
    form.offer(may_follow(row, today))
    if form.is_submitted() and not form.says.choices:
        form.form_errors, form.unsent = [NOT_NOW], form.text.data
        return _drawn(desk, row, form, HTTPStatus.CONFLICT)
    if not form.validate_on_submit():
        return _drawn(desk, row, form)
    says, here = Says(form.says.data), url_for(desk.page, matter_id=matter_id)
    # It may have gone further while this waited to write, and is somebody else's to answer now.
    one_or_404(db.write, desk.one, me=me, today=today, matter_id=matter_id)
    try:
        say_of_it(db.write, matter_id, form.id.data, says, form.words, actor=me, counted=counted())
    except MatterClash:
        form.id.renew()
        form.form_errors = [OTHER_WORDS]
        return _drawn(desk, row, form, HTTPStatus.CONFLICT)
    except NotNow:
        form.form_errors = [NOT_NOW]
        return _drawn(desk, row, form, HTTPStatus.CONFLICT)
    return saved(here, said=_("Saved. The young person can see it now."))


def row_or_404(desk: Desk, matter_id: UUID) -> AnyRow:
    me, today = signed_in_person().person_id, london_today()
    return one_or_404(db.read, desk.one, me=me, today=today, matter_id=matter_id)


def _drawn(desk: Desk, row: AnyRow, form: AnswerForm, status: int = HTTPStatus.OK) -> Response:
    words, matter = words_of(row), matter_in(row)
    steps = steps_of(db.read, matter)
    if is_read():
        note_reading(row)
    return page(
        "speaking_up/staff_answer.html",
        form,
        status,
        matter=matter,
        words=words,
        about=about_of(db.read, matter),
        language=LANGUAGES.get(words.language),
        steps=steps,
        english=english_of(db.read, matter, words, steps),
        has_translator=bool(current_settings().translate_url),
        desk=desk,
        today=london_today(),
        hint_of=hint_of,
    )


def note_reading(row: AnyRow) -> None:
    """Reading a young person's words is an act, and they see it."""
    actor, about = signed_in_person().person_id, row.young_person_id
    record(db.write, Act.MATTER_READ, actor=actor, about=about, subject=row.id)
