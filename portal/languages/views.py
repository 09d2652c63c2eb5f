"""Choosing a language: the first page anybody sees."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.db import db
from portal.i18n import LANGUAGES, Mode, speaking
from portal.languages.forms import LanguageForm
from portal.people.service import choose_calendar, choose_language
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
        second_calendar=speaking().second_calendar,
        next=request.args.get("next") or came_from(),
    )
    asked_in, person = speaking(), somebody_signed_in()
    form.offer_calendar(LANGUAGES[asked_in.tag].second_calendar if person else None)
    if not form.validate_on_submit():
        return page("languages/choose.html", form, languages=LANGUAGES)
    language, mode = form.language.data, Mode(form.mode.data)
    if person is not None:
        choose_language(db.write, person.person_id, language, mode)
        second = form.wants_second_calendar and language == asked_in.tag
        choose_calendar(db.write, person.person_id, second=second)
    response = saved(safe_next(form.next.data) or url_for("home.show"), said=None)
    return remember_language(response, language, mode)
