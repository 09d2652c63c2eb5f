"""Choosing a language: the first page anybody sees."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.db import db
from portal.i18n import LANGUAGES, Mode, speaking
from portal.languages.forms import LanguageForm
from portal.people.service import choose_language
from portal.people.session import somebody_signed_in
from portal.web.addresses import came_from, safe_next
from portal.web.answers import page, saved
from portal.web.visit import remember_language

bp = Blueprint("languages", __name__)


@bp.route("/language", methods=["GET", "POST"])
@open_to_everyone
def choose() -> ResponseReturnValue:
    form = LanguageForm(
        language=speaking().tag,
        mode=speaking().mode.value,
        next=request.args.get("next") or came_from(),
    )
    if not form.validate_on_submit():
        return page("languages/choose.html", form, languages=LANGUAGES)
    language, mode = form.language.data, Mode(form.mode.data)
    person = somebody_signed_in()
    if person is not None:
        choose_language(db.write, person.person_id, language, mode)
    response = saved(safe_next(form.next.data) or url_for("home.show"), said=None)
    return remember_language(response, language, mode)
