"""Reporting racism or unfairness, and sending the report on."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.drafts.forms import words_in
from portal.drafts.words import NO_WORDS, Words
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.speaking_up.around import around
from portal.speaking_up.kinds import KINDS, UNFAIR
from portal.speaking_up.models import GoesTo
from portal.speaking_up.reading import words_of
from portal.speaking_up.report_forms import CHANGED, AgainForm, ReportForm
from portal.speaking_up.service import MatterClash, NotNow, Spoken, send_on, speak_up
from portal.speaking_up.views import SENT, SENT_ALREADY, bp, counted, drawn, mine, numbers_of
from portal.web.answers import page, saved
from portal.web.settings import current_settings

__all__ = ["bp"]


@bp.route("/speak-up/unfair", methods=["GET", "POST"])
@needs(Permission.SPEAK_UP)
def unfair() -> ResponseReturnValue:
    me, form = signed_in_person().person_id, ReportForm()
    form.offer(around(db.read, me, london_today()))
    if not form.validate_on_submit():
        return _asked("speaking_up/unfair.html", form, url_for("speaking_up.every"))
    spoken = Spoken(
        UNFAIR,
        GoesTo(form.to.data),
        None,
        None,
        None,
        words_in(form.text),
        form.about_ids,
        form.is_unnamed,
    )
    until, today = counted(), london_today()
    due = until.days.after(today, current_settings().promised_working_days)
    try:
        speak_up(db.write, me, form.id.data, spoken, due_on=due, today=today)
    except MatterClash:
        return drawn(mine(form.id.data), SENT_ALREADY, form.text.data)
    return saved(url_for("speaking_up.one", matter_id=form.id.data), said=SENT)


@bp.route("/speak-up/<uuid:matter_id>/again", methods=["GET", "POST"])
@needs(Permission.SPEAK_UP)
def again(matter_id: UUID) -> ResponseReturnValue:
    row, form = mine(matter_id), AgainForm()
    if not KINDS[row.kind].reports:
        abort(HTTPStatus.NOT_FOUND)
    form.offer(around(db.read, row.young_person_id, london_today(), matter_id))
    back = url_for("speaking_up.one", matter_id=matter_id)
    if not form.validate_on_submit():
        return _asked("speaking_up/again.html", form, back, words_of(row))
    return _sent_on(row, form, back)


def _asked(
    template: str, form: ReportForm | AgainForm, back: str, words: Words = NO_WORDS
) -> Response:
    promised = current_settings().promised_working_days
    return page(
        template,
        form,
        kind=KINDS[UNFAIR],
        around=form.around,
        promised=promised,
        due=counted().days.after(london_today(), promised),
        back=back,
        words=words,
        danger=numbers_of("emergency"),
        numbers=numbers_of("advocate"),
    )


def _sent_on(row: AnyRow, form: AgainForm, back: str) -> Response:
    until = counted()
    due = until.days.after(until.today, current_settings().promised_working_days)
    try:
        send_on(
            db.write,
            row.id,
            form.id.data,
            GoesTo(form.to.data),
            words_in(form.text),
            actor=signed_in_person().person_id,
            counted=until,
            due_on=due,
        )
    except MatterClash:
        return drawn(row, SENT_ALREADY, form.text.data)
    except NotNow:
        return drawn(row, CHANGED, form.text.data)
    return saved(back, said=SENT)
