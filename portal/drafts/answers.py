"""What a view answers when it keeps a draft: saved, or both versions side by side."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, abort, request

from portal.db import AnyRow, AnySelect, db
from portal.drafts.forms import DraftForm
from portal.drafts.models import Draft
from portal.drafts.service import DraftClash
from portal.i18n import _
from portal.people.session import signed_in_person
from portal.web.answers import is_autosave, page, refusal, saved
from portal.web.loading import one_or_404

CLASH = _("You changed this on another phone too. Look at both, then choose.")


def mine_to_change(statement: AnySelect, draft_id: UUID, review_id: UUID) -> AnyRow:
    """Load a draft of mine for its form, by a statement that gives removed and older ones too.

    A removed one, and one of a review before, has no page. What a page left open sends of it is
    taken: no words are lost.
    """
    row = one_or_404(db.read, statement, me=signed_in_person().person_id, draft_id=draft_id)
    is_here = row.removed_at is None and row.review_id == review_id
    if not is_here and request.method != "POST":
        abort(404)
    return row


def keep_draft(
    form: DraftForm, save: Callable[[], Draft], template: str, location: str, **context: Any
) -> Response:
    """Do one save and answer it.

    On a clash the page is drawn again with both versions (`clash.saved` beside the form) and the
    standing revision in the form, so that saving once more is the young person's choice.
    """
    try:
        draft = save()
    except DraftClash as clash:
        return _both_versions(form, clash, template, **context)
    return saved(location, revision=draft.revision)


def _both_versions(form: DraftForm, clash: DraftClash, template: str, **context: Any) -> Response:
    if is_autosave():
        return refusal(CLASH, HTTPStatus.CONFLICT)
    form.revision.carry(clash.revision)
    form.form_errors = [CLASH]
    return page(template, form, HTTPStatus.CONFLICT, clash=clash.saved, **context)
