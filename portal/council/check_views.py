"""The second person: a look at what waits, yes or no, and taking a page down."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.council.block_views import bp
from portal.council.deciding import ask_for_changes, publish, unpublish
from portal.council.desk import OnDesk, hands_in, words_to_check
from portal.council.desk_views import CHANGED, blocks_of, polls_of, text_of, who
from portal.council.forms import CheckForm, ReasonsForm, reasons_form
from portal.council.kinds import BLOCKS, DANGERS
from portal.council.queries import NAMES_OF_YOUNG_PEOPLE
from portal.council.stamp import current_stamp
from portal.council.versions import NotNow, SecondPersonNeeded, authors_of
from portal.council.warnings import name_words, warnings_in
from portal.db import db
from portal.i18n import Message, _, london_today
from portal.web.answers import page, saved
from portal.web.forms import Form
from portal.web.loading import all_rows

__all__ = ["bp"]

PUBLISHES = Permission.PUBLISH_COUNCIL_PAGES
ID = len(str(UUID(int=0)))
TWO_PEOPLE = _("You wrote in this or sent it. Somebody else has to check it.")
TICK_ALL = _("Look at each of these, and tick them all.")
NO_REASON = _("Write at a block what has to change there, and why.")


@bp.get("/<uuid:text_id>/check")
@needs(PUBLISHES)
def check(text_id: UUID) -> ResponseReturnValue:
    one = text_of(text_id)
    return _drawn(one, CheckForm(number=one.number), _reasons(one))


@bp.post("/<uuid:text_id>/publish")
@needs(PUBLISHES)
def publish_it(text_id: UUID) -> ResponseReturnValue:
    one, form = text_of(text_id), CheckForm()
    if not form.validate_on_submit() or not form.is_complete:
        form.form_errors = form.form_errors or [TICK_ALL]
        return _drawn(one, form, _reasons(one, sent=False), HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        publish(db.write, who(), text_id, form.number.data or 0, current_stamp().say_changed)
    except NotNow:
        return _refused(one, CHANGED)
    except SecondPersonNeeded:
        return _refused(one, TWO_PEOPLE)
    return saved(url_for("council_desk.every"), said=_("It is published."))


@bp.post("/<uuid:text_id>/ask-for-changes")
@needs(PUBLISHES)
def ask(text_id: UUID) -> ResponseReturnValue:
    one = text_of(text_id)
    form = _reasons(one)
    if not form.reasons and form.number.data != one.number:
        return _not_asked(one, form, CHANGED)
    if not form.validate_on_submit() or not form.reasons:
        return _not_asked(one, form, NO_REASON, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        ask_for_changes(db.write, who(), text_id, form.number.data or 0, form.reasons)
    except NotNow:
        return _not_asked(one, form, CHANGED)
    except SecondPersonNeeded:
        return _not_asked(one, form, TWO_PEOPLE)
    return saved(url_for("council_desk.every"), said=_("Sent back."))


@bp.post("/<uuid:text_id>/take-down")
@needs(PUBLISHES)
def take_down(text_id: UUID) -> ResponseReturnValue:
    text_of(text_id)
    unpublish(db.write, who(), text_id, current_stamp().say_changed)
    return saved(url_for("council_desk.show", text_id=text_id), said=_("It is taken down."))


def _refused(one: OnDesk, why: Message) -> Response:
    """As it stands now, with nothing ticked."""
    db.stop_reading()
    one = text_of(one.text_id)
    form = CheckForm(formdata=None, number=one.number)
    form.form_errors = [why]
    return _drawn(one, form, _reasons(one, sent=False), HTTPStatus.CONFLICT)


def _not_asked(
    one: OnDesk, form: ReasonsForm, why: Message, status: int = HTTPStatus.CONFLICT
) -> Response:
    """`why`, unless the form says itself what is wrong with it."""
    if not form.errors:
        form.form_errors = [why]
    form.unsent = _unplaced(one, form)
    return _drawn(one, CheckForm(formdata=None, number=one.number), form, status)


def _unplaced(one: OnDesk, form: ReasonsForm) -> str:
    """What was written at blocks, by whose ids fields are named, that have none here any more."""
    drawn = {field.name for field in form.fields} if one.waits and not _is_mine(one) else set()
    sent = request.form.items()
    return "\n".join(words for name, words in sent if len(name) == ID and name not in drawn)


def _is_mine(one: OnDesk) -> bool:
    """Whether who looks never decides on it."""
    return who().id in authors_of(db.read, one.version_id, one.sent_by, one.blocks)


def _drawn(
    one: OnDesk, form: CheckForm, reasons: ReasonsForm, status: int = HTTPStatus.OK
) -> Response:
    mine = _is_mine(one)
    return page(
        "council/check.html",
        form,
        status,
        one=one,
        reasons=reasons,
        field_of=lambda block_id: reasons[str(block_id)],
        problems=_both(form, reasons),
        hands=hands_in(db.read, one),
        mine=mine,
        warned=_warned(one, with_names=one.waits and not mine),
        dangers=DANGERS,
        looks=BLOCKS,
        two_people=TWO_PEOPLE,
        today=london_today(),
        **blocks_of(one),
    )


def _reasons(one: OnDesk, *, sent: bool = True) -> ReasonsForm:
    return reasons_form([block.id for block in one.blocks], one.number, sent=sent)


def _both(form: Form, reasons: Form) -> Form:
    return form if form.problems else reasons


def _warned(one: OnDesk, *, with_names: bool) -> dict[UUID, Any]:
    """With names only for a second person: alone, anybody could try who is in care."""
    rows = all_rows(db.read, NAMES_OF_YOUNG_PEOPLE) if with_names else []
    names = name_words(open_name(row, row.id) for row in rows)
    polls = polls_of(one)
    return {block.id: warnings_in(words_to_check(block, polls), names) for block in one.blocks}
