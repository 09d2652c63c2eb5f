"""Keeping who does what by when, for an answer or a decision."""

from http import HTTPStatus
from uuid import UUID

from portal.db import db
from portal.i18n import _, london_today
from portal.outcomes.acting import ActionClash, add_action
from portal.people.session import signed_in_person
from portal.record.forms import ActionForm
from portal.record.lines import Record
from portal.record.people import doers

OTHER_ACTION = _("This was saved before with other words, or undone. Look again, then save.")


def empty_action_form(record: Record) -> ActionForm:
    """A form for one more, whatever was sent with this request."""
    return _offered(record, ActionForm(formdata=None))


def sent_action_form(record: Record) -> ActionForm:
    return _offered(record, ActionForm())


def keep_action(
    record: Record,
    form: ActionForm,
    *,
    item_id: UUID | None = None,
    decision_id: UUID | None = None,
) -> int | None:
    """None when it is kept; else the status to answer with, and the form says why."""
    if not form.validate_on_submit():
        return HTTPStatus.UNPROCESSABLE_ENTITY
    promise = form.promise(item_id=item_id, decision_id=decision_id)
    me = signed_in_person().person_id
    try:
        row = add_action(db.write, record.of, form.id.data, promise, actor=me)
    except ActionClash:
        return _clash(form)
    return None if row.undone_at is None else _clash(form)


def _clash(form: ActionForm) -> int:
    form.form_errors = [OTHER_ACTION]
    form.id.renew()
    return HTTPStatus.CONFLICT


def _offered(record: Record, form: ActionForm) -> ActionForm:
    form.offer(doers(db.read, record), record.on, london_today())
    return form
