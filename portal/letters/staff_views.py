"""The IRO writes the letter: drafted from the record, saved, and drafted again beside edits."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.db import db
from portal.i18n import Text, _, london_today
from portal.letters.contents import LetterContents
from portal.letters.drafting import Drafted, drafted
from portal.letters.forms import LetterForm, letter_form
from portal.letters.material import Material, gather
from portal.letters.queries import draft_of, sent_letters
from portal.letters.sections import ICONS, PROMPTS, Section
from portal.letters.service import LetterClash, save_letter
from portal.pack.reading import Reader
from portal.pack.service import note_opening
from portal.people.session import signed_in_person
from portal.record.dates import writing_dates
from portal.record.gathering import NotYet
from portal.record.lines import Record
from portal.reviews.due import DueDate, Duty
from portal.reviews.working_days import working_days
from portal.web.answers import page, saved
from portal.web.reading_age import hint_of
from portal.web.settings import current_settings

bp = Blueprint("letters", __name__, url_prefix="/officer/reviews/<uuid:review_id>")

OTHER_LETTER = _(
    "Somebody saved another letter since this page was opened. Look at both, then save."
)
GONE = _("Something was taken back since the letter was written. Look at the words, then save.")
PARTS = ", ".join(f"'{section.value}'" for section in Section)


@bp.context_processor
def about_letters() -> dict[str, Any]:
    return {"hint_of": hint_of, "icons": ICONS, "prompts": PROMPTS}


@bp.errorhandler(NotYet)
def not_yet(error: NotYet) -> ResponseReturnValue:
    """Nothing can be told of a meeting that has not begun."""
    row = error.reading.row
    name = open_name(row, row.young_person_id)
    status = HTTPStatus.OK if request.method == "GET" else HTTPStatus.CONFLICT
    kept = [text for text in LetterForm().texts().values() if text]
    return page("letters/not_yet.html", status=status, name=name, review=row, kept=kept)


@bp.get("/letter")
@needs(Permission.WRITE_RECORD)
def edit(review_id: UUID) -> ResponseReturnValue:
    material, record = opened(review_id)
    standing = draft_of(db.read, record.of.young_person_id, review_id)
    fresh = drafted(material)
    if standing is not None:
        texts = standing[0].left_of(standing[0].texts, material.ids)
        return _drawn(material, record, fresh, letter_form(texts, standing[1]))
    texts = {section: one.text for section, one in fresh.items()}
    return _drawn(material, record, fresh, letter_form(texts, 0))


@bp.post("/letter")
@needs(Permission.WRITE_RECORD)
def save(review_id: UUID) -> ResponseReturnValue:
    material, record = opened(review_id)
    form = LetterForm()
    if not form.validate_on_submit():
        return _drawn(material, record, drafted(material), form)
    me, revision = signed_in_person().person_id, form.revision.data or 0
    left = _left_of(form.texts(), material, record)
    if left != form.texts():
        return _drawn(material, record, drafted(material), letter_form(left, revision), GONE)
    ids = tuple(str(thing.id) for thing in material.things)
    contents = LetterContents(left, material.said, ids, material.picked)
    try:
        save_letter(db.write, record.of, contents, actor=me, revision=revision)
    except LetterClash as clash:
        form.revision.carry(clash.revision)
        saved_now = clash.standing.seen_by_adults(material.ids)
        return _drawn(material, record, drafted(material), form, OTHER_LETTER, saved_now)
    return saved(url_for("letters.preview", review_id=review_id))


@bp.post(f"/letter/again/<any({PARTS}):part>")
@needs(Permission.WRITE_RECORD)
def again(review_id: UUID, part: str) -> ResponseReturnValue:
    """Put what the record says now below what is written there; nothing is saved by it."""
    material, record = opened(review_id)
    fresh, form = drafted(material), LetterForm()
    field, text = form.of(Section(part)), fresh[Section(part)].text
    if text and text not in (field.data or ""):
        field.data = f"{field.data}\n\n{text}" if field.data else text
    return _drawn(material, record, fresh, form)


def opened(review_id: UUID) -> tuple[Material, Record]:
    """What this IRO may read; that they did is recorded. Raises NothingHere, NotYet."""
    material, record = gather(db.read, review_id, reader())
    if record.reading.unopened():
        note_opening(db.write, record.reading)
    return material, record


def due_of(record: Record) -> DueDate | None:
    """The full record, and the letter with it: 15 working days after the review."""
    days = working_days(current_settings().bank_holidays)
    return next((one for one in writing_dates(record, days) if one.duty is Duty.RECORD), None)


def reader() -> Reader:
    return Reader(signed_in_person().person_id, london_today(), chairs=True)


def _left_of(texts: dict[Section, str], material: Material, record: Record) -> dict[Section, str]:
    """What was typed, without what was taken back since the letter was saved before."""
    standing = draft_of(db.read, record.of.young_person_id, record.of.review_id)
    return standing[0].left_of(texts, material.ids) if standing else texts


def _drawn(
    material: Material,
    record: Record,
    fresh: dict[Section, Drafted],
    form: LetterForm,
    sentence: Text | None = None,
    standing: LetterContents | None = None,
) -> Response:
    """The form; with a `sentence` it answers 409, and nothing was changed."""
    form.form_errors = [sentence] if sentence else []
    return page(
        "letters/edit.html",
        form,
        HTTPStatus.CONFLICT if sentence else HTTPStatus.OK,
        material=material,
        review_id=record.of.review_id,
        fresh=fresh,
        standing=standing,
        due=due_of(record),
        today=london_today(),
        sent=sent_letters(db.read, record.of.young_person_id, record.of.review_id),
    )
