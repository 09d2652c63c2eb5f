"""My words: a list of English words, for nobody but the young person who keeps it."""

from uuid import UUID

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import _, speaking
from portal.i18n.pair import english_first
from portal.my_words.forms import CANNOT_KEEP, FindForm, KeepForm
from portal.my_words.groups import GROUPS
from portal.my_words.phrases import Phrase, phrase_of_line
from portal.my_words.queries import MY_REMOVED_WORD, MY_WORD_IDS, MY_WORDS, phrase_in
from portal.my_words.searching import offered, search
from portal.my_words.service import bring_back_word, id_of, keep_words, remove_word
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404

bp = Blueprint("my_words", __name__, url_prefix="/my-words")
KEPT = _("Kept in My words")
ON_A_PAGE = 30
MOST_AT_ONCE = 20
A_GROUP = f"<any({', '.join(map(repr, GROUPS))}):group>"


@bp.before_request
def only_beside_another_language() -> ResponseReturnValue | None:
    """Who reads English has no English words to learn."""
    if speaking().tag != "en" or "word_id" in (request.view_args or {}):
        return None
    if request.method == "POST":
        abort(404)
    return page("my_words/in_english.html")


@bp.get("")
@needs(Permission.KEEP_WORDS)
def show() -> ResponseReturnValue:
    rows = all_rows(db.read, MY_WORDS, me=signed_in_person().person_id)
    words = [(row.id, phrase_in(row).message) for row in rows]
    return page("my_words/show.html", words=words, english_first=english_first)


@bp.route("/add", methods=["GET", "POST"])
@needs(Permission.KEEP_WORDS)
def add() -> ResponseReturnValue:
    """Look for words. What is looked for stays out of the address, which a phone remembers."""
    form = FindForm()
    if not form.validate_on_submit():
        return _add_page(form)
    found = search(form.words.data or "", speaking().tag)
    start = form.skip.data or 0
    more = start + ON_A_PAGE if len(found) > start + ON_A_PAGE else None
    ticks = _ticks(found[start : start + ON_A_PAGE])
    form.skip.carry(0)
    return page("my_words/found.html", form, ticks=ticks, count=len(found), more=more)


@bp.get(f"/add/{A_GROUP}")
@needs(Permission.KEEP_WORDS)
def group(group: str) -> ResponseReturnValue:
    return _group_page(group)


@bp.post("/keep")
@needs(Permission.KEEP_WORDS)
def keep() -> ResponseReturnValue:
    """Keep what was ticked."""
    form = KeepForm().take()
    if form.validate_on_submit():
        keep_words(db.write, signed_in_person().person_id, form.chosen)
        return saved(url_for("my_words.show"), said=KEPT)
    code = form.group.data
    if code is not None and code in GROUPS:
        return _group_page(code, form)
    return _add_page(form)


@bp.post("/tap")
@needs(Permission.KEEP_WORDS)
def tap() -> ResponseReturnValue:
    """Keep the English lines that were tapped on a page."""
    found = [phrase_of_line(line) for line in request.form.getlist("english")[:MOST_AT_ONCE]]
    phrases = [phrase for phrase in found if phrase]
    if not phrases:
        form = FindForm(formdata=None)
        form.form_errors = [CANNOT_KEEP]
        return _add_page(form)
    keep_words(db.write, signed_in_person().person_id, phrases)
    return saved(url_for("my_words.show"), said=KEPT)


@bp.post("/<uuid:word_id>/remove")
@needs(Permission.KEEP_WORDS)
def remove(word_id: UUID) -> ResponseReturnValue:
    remove_word(db.write, signed_in_person().person_id, word_id)
    return saved(url_for("my_words.removed", word_id=word_id), said=None)


@bp.get("/<uuid:word_id>/removed")
@needs(Permission.KEEP_WORDS)
def removed(word_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_REMOVED_WORD, me=me, word_id=word_id)
    word = english_first(phrase_in(row).message)
    return page("my_words/removed.html", word=word, word_id=word_id)


@bp.post("/<uuid:word_id>/undo")
@needs(Permission.KEEP_WORDS)
def undo(word_id: UUID) -> ResponseReturnValue:
    bring_back_word(db.write, signed_in_person().person_id, word_id)
    return saved(url_for("my_words.show"))


def _add_page(form: FindForm | KeepForm) -> ResponseReturnValue:
    find = form if isinstance(form, FindForm) else FindForm(formdata=None)
    return page("my_words/add.html", form, find=find, groups=GROUPS)


def _group_page(code: str, sent: KeepForm | None = None) -> ResponseReturnValue:
    here = GROUPS[code]
    known = offered(speaking().tag)
    form = _ticks([phrase for phrase in here.phrases if phrase in known], sent)
    form.group.data = code
    return page("my_words/group.html", form, group=here)


def _ticks(shown: list[Phrase], sent: KeepForm | None = None) -> KeepForm:
    form = sent or KeepForm(formdata=None)
    me = signed_in_person().person_id
    kept = {row.id for row in all_rows(db.read, MY_WORD_IDS, me=me)}
    form.offer(shown, {phrase for phrase in shown if id_of(me, phrase) in kept})
    return form
