"""One thing that I said I would do: what, by when, what was said of it, and "I have done this"."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.i18n import Message, _, london_today
from portal.outcomes.acting import ActionClash
from portal.outcomes.action_forms import ToldForm
from portal.outcomes.afterwards import ActionState
from portal.outcomes.due_soon import soon_until
from portal.outcomes.promised import promised, said_of
from portal.outcomes.telling import AlreadyDone, tell_done
from portal.people.session import signed_in_person
from portal.professional.actions import MY_ACTION
from portal.professional.english_views import bp
from portal.reviews.working_days import working_days
from portal.web.answers import page, saved
from portal.web.loading import one_or_404
from portal.web.settings import current_settings

__all__ = ["bp"]

OTHER_WORDS = _(
    "Other words were saved from this page. Look at them, then save again to add these."
)
DONE_ALREADY = _("This is marked as done already. Nothing was saved: nothing more is needed.")
ENDED_ALREADY = _("The IRO says that this is no longer needed. Nothing was saved.")


@bp.route("/actions/<uuid:action_id>", methods=["GET", "POST"])
@needs(Permission.TELL_OF_MY_ACTIONS)
def action(action_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_ACTION, me=me, today=london_today(), action_id=action_id)
    form = ToldForm()
    if not form.validate_on_submit():
        return _drawn(row, form)
    try:
        tell_done(db.write, action_id, form.id.data, form.note.data or "", actor=me)
    except AlreadyDone:
        ended = promised(row).state is ActionState.ENDED
        return _refused(row, form, ENDED_ALREADY if ended else DONE_ALREADY)
    except ActionClash:
        form.id.renew()
        return _refused(row, form, OTHER_WORDS)
    return saved(url_for("professional.action", action_id=action_id))


def _refused(row: AnyRow, form: ToldForm, sentence: Message) -> Response:
    form.form_errors = [sentence]
    return _drawn(row, form, HTTPStatus.CONFLICT)


def _drawn(row: AnyRow, form: ToldForm, status: int = HTTPStatus.OK) -> Response:
    today = london_today()
    return page(
        "professional/action.html",
        form,
        status,
        action=promised(row),
        said=said_of(db.read, row.id),
        today=today,
        until=soon_until(today, working_days(current_settings().bank_holidays)),
    )
