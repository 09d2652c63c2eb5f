"""Speaking up: asking for an advocate, complaining, and what became of it."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.db import AnyRow, db
from portal.drafts.forms import words_in
from portal.help.numbers import HelpNumber, shown
from portal.i18n import Message, _, london_today
from portal.people.session import signed_in_person
from portal.preparation.saying import said
from portal.preparation.submissions import FrozenItem
from portal.reviews.calendar import current_calendar
from portal.speaking_up.around import around
from portal.speaking_up.forms import FurtherForm, SpeakForm
from portal.speaking_up.kinds import KINDS, STAGES, Kind
from portal.speaking_up.models import GoesTo, Says
from portal.speaking_up.queries import MINE, ONE_OF_MINE, shared_thing
from portal.speaking_up.reading import life_of, matter_in, matters_in, words_of
from portal.speaking_up.report_forms import CHANGED
from portal.speaking_up.service import (
    Counted,
    MatterClash,
    NotNow,
    Spoken,
    say_of_it,
    settle,
    speak_up,
)
from portal.speaking_up.stages import LIMITS, Stage, next_stage, stage_due
from portal.translation.original import ENGLISH
from portal.web.answers import page, saved
from portal.web.forms import Form
from portal.web.loading import all_rows, one_or_404
from portal.web.settings import current_settings

bp = Blueprint("speaking_up", __name__)

SENT = _("It is sent. I see here what happens.")
SENT_ALREADY = _("I sent other words from this page before. I can look at them here.")


@bp.get("/speak-up")
@needs(Permission.SPEAK_UP)
def every() -> ResponseReturnValue:
    rows = all_rows(db.read, MINE, me=signed_in_person().person_id)
    return page(
        "speaking_up/every.html",
        kinds=KINDS,
        matters=matters_in(rows),
        foreign=any(words_of(row).language != ENGLISH for row in rows),
        today=london_today(),
        numbers=numbers_of("advocate"),
    )


@bp.route("/speak-up/new/<wanted>", methods=["GET", "POST"])
@needs(Permission.SPEAK_UP)
def new(wanted: str) -> ResponseReturnValue:
    return _spoken(_kind(wanted), None, None, url_for("speaking_up.every"))


@bp.route(
    "/what-happened/<uuid:review_id>/<uuid:item_id>/speak-up/<wanted>", methods=["GET", "POST"]
)
@needs(Permission.SPEAK_UP)
def new_about(review_id: UUID, item_id: UUID, wanted: str) -> ResponseReturnValue:
    kind = _kind(wanted)
    item = shared_thing(db.read, signed_in_person().person_id, review_id, item_id)
    if item is None:
        abort(HTTPStatus.NOT_FOUND)
    back = url_for("outcomes.thing", review_id=review_id, item_id=item_id)
    return _spoken(kind, item, review_id, back)


@bp.get("/speak-up/<uuid:matter_id>")
@needs(Permission.SPEAK_UP)
def one(matter_id: UUID) -> ResponseReturnValue:
    return drawn(mine(matter_id))


@bp.post("/speak-up/<uuid:matter_id>/settled")
@needs(Permission.SPEAK_UP)
def settled(matter_id: UUID) -> ResponseReturnValue:
    settle(db.write, matter_id, me=signed_in_person().person_id, counted=counted())
    return saved(url_for("speaking_up.one", matter_id=matter_id), said=None)


@bp.route("/speak-up/<uuid:matter_id>/further", methods=["GET", "POST"])
@needs(Permission.SPEAK_UP)
def further(matter_id: UUID) -> ResponseReturnValue:
    row, form = mine(matter_id), FurtherForm()
    if KINDS[row.kind].reports:
        return redirect(url_for("speaking_up.again", matter_id=matter_id), HTTPStatus.SEE_OTHER)
    matter, ahead = matter_in(row), next_stage(Stage(row.stage))
    back = url_for("speaking_up.one", matter_id=matter_id)
    if form.validate_on_submit():
        return _taken_further(row, form, back)
    if ahead is None or not matter.may(Says.FURTHER, london_today()):
        if form.is_submitted():
            return drawn(row, CHANGED, form.text.data)
        return redirect(back, HTTPStatus.SEE_OTHER)
    due = stage_due(ahead, london_today(), current_calendar().days)
    limit = LIMITS[ahead]
    return page(
        "speaking_up/further.html",
        form,
        words=words_of(row),
        ahead=STAGES[ahead],
        limit=limit,
        due=due,
        back=back,
    )


def counted() -> Counted:
    return Counted(london_today(), current_calendar().days)


def numbers_of(kind: str) -> list[HelpNumber]:
    """The numbers to call for one kind of help, as `/help` has them."""
    numbers: tuple[HelpNumber, ...] = current_app.extensions["help_numbers"]
    return [number for number in shown(numbers) if number.kind == kind]


def _kind(wanted: str) -> Kind:
    """What can be asked for of an answer too; a report has its own page."""
    if wanted not in KINDS or KINDS[wanted].reports:
        abort(HTTPStatus.NOT_FOUND)
    return KINDS[wanted]


def mine(matter_id: UUID) -> AnyRow:
    me = signed_in_person().person_id
    return one_or_404(db.read, ONE_OF_MINE, me=me, matter_id=matter_id)


def _spoken(kind: Kind, item: FrozenItem | None, review_id: UUID | None, back: str) -> Response:
    me, today = signed_in_person().person_id, london_today()
    circle, form = circle_of(db.read, me, today), SpeakForm()
    form.offer(kind, circle)
    days = current_calendar().days
    promised = LIMITS[Stage.LOCAL].days if kind.staged else current_settings().promised_working_days
    due = days.after(today, promised)
    if not form.validate_on_submit():
        names = {str(one.adult_id): one.name for one in circle}
        return page(
            "speaking_up/new.html",
            form,
            kind=kind,
            said=said(item, names) if item else None,
            promised=promised,
            most=LIMITS[Stage.LOCAL].most,
            due=due,
            back=back,
            numbers=numbers_of("advocate"),
        )
    to, words = GoesTo(form.to.data), words_in(form.text)
    spoken = Spoken(kind.code, to, form.about_id, review_id, item.id if item else None, words)
    try:
        speak_up(db.write, me, form.id.data, spoken, due_on=due, today=today)
    except MatterClash:
        return drawn(mine(form.id.data), SENT_ALREADY, form.text.data)
    return saved(url_for("speaking_up.one", matter_id=form.id.data), said=SENT)


def _taken_further(row: AnyRow, form: FurtherForm, back: str) -> Response:
    me, words = signed_in_person().person_id, words_in(form.text)
    try:
        say_of_it(db.write, row.id, form.id.data, Says.FURTHER, words, actor=me, counted=counted())
    except MatterClash:
        return drawn(row, SENT_ALREADY, form.text.data)
    except NotNow:
        return drawn(row, CHANGED, form.text.data)
    return saved(back, said=SENT)


def drawn(row: AnyRow, sentence: Message | None = None, unsent: str | None = None) -> Response:
    """One matter; with a `sentence` nothing was changed: it says why, and gives `unsent` back."""
    matter, form = matter_in(row), Form(formdata=None)
    form.form_errors = [sentence] if sentence else []
    form.unsent = unsent
    reports = matter.look.reports
    ahead = next_stage(Stage(matter.stage)) if matter.look.staged else None
    return page(
        "speaking_up/one.html",
        form,
        HTTPStatus.CONFLICT if sentence else HTTPStatus.OK,
        matter=matter,
        words=words_of(row),
        life=life_of(db.read, matter),
        around=around(db.read, row.young_person_id, london_today(), row.id) if reports else None,
        ahead=STAGES[ahead] if ahead else None,
        today=london_today(),
        numbers=numbers_of("complaint" if matter.was_last else "advocate"),
    )
