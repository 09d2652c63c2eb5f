"""My rights: pages for everybody; marks and questions for young people."""

from uuid import UUID

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs, open_to_everyone
from portal.access.gate import may
from portal.care_team.queries import circle_of
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import _, london_today
from portal.long_pages.showing import Reading, reading_or_404
from portal.people.session import signed_in_person
from portal.rights.forms import AskForm, SupportForm
from portal.rights.models import Asked
from portal.rights.pages import SECTION, mine_if_young, mine_of_page, readings, version_of
from portal.rights.service import (
    QuestionClash,
    QuestionTakenBack,
    ask_of_right,
    know_right,
    take_question_back,
    unknow_right,
)
from portal.rights.support import support_of
from portal.web.answers import page, saved
from portal.web.kept_pages import for_everybody

bp = Blueprint("rights", __name__, url_prefix="/rights")

SENT = _("My IRO gets this. I see the answer here.")
CHANGED = _("Something happened meanwhile. I look at it here first.")
SENT_ALREADY = _("I sent other words from this page before. I can look at them here.")
# Pages that lead to asking for an advocate, or complaining, in the portal itself.
SPEAK_UP_HERE = {"an-advocate", "being-treated-fairly", "complaining"}
WHO_KNOWS = ("personal-adviser", "iro", "social-worker")


@bp.get("")
@open_to_everyone
def index() -> ResponseReturnValue:
    every = readings()
    return for_everybody(
        lambda: page("rights/index.html", rights=every, mine=mine_if_young()), version_of(*every)
    )


@bp.get("/<right>")
@open_to_everyone
def show(right: str) -> ResponseReturnValue:
    reading = reading_or_404(SECTION, right)
    return for_everybody(lambda: _shown(reading), version_of(reading))


@bp.get("/<right>/easy")
@open_to_everyone
def easy(right: str) -> ResponseReturnValue:
    reading = reading_or_404(SECTION, right, easy=True)
    return for_everybody(lambda: page("rights/easy.html", reading=reading), version_of(reading))


@bp.post("/<right>/know")
@needs(Permission.ASK_ABOUT_RIGHTS)
def know(right: str) -> ResponseReturnValue:
    reading_or_404(SECTION, right)
    know_right(db.write, signed_in_person().person_id, right)
    return saved(url_for("rights.show", right=right))


@bp.post("/<right>/not-known")
@needs(Permission.ASK_ABOUT_RIGHTS)
def not_known(right: str) -> ResponseReturnValue:
    reading_or_404(SECTION, right)
    unknow_right(db.write, signed_in_person().person_id, right)
    return saved(url_for("rights.show", right=right), said=None)


@bp.route("/<right>/ask", methods=["GET", "POST"])
@needs(Permission.ASK_ABOUT_RIGHTS)
def ask(right: str) -> ResponseReturnValue:
    reading = reading_or_404(SECTION, right)
    form = AskForm(asks=request.args.get("asks", Asked.QUESTION.value))
    if not form.validate_on_submit():
        return page("rights/ask.html", form, reading=reading)
    me, asks = signed_in_person().person_id, Asked(form.asks.data)
    try:
        ask_of_right(db.write, me, form.id.data, right, asks, words_in(form.text))
    except (QuestionClash, QuestionTakenBack) as refused:
        form.id.renew()
        form.form_errors = [SENT_ALREADY if isinstance(refused, QuestionClash) else CHANGED]
        return page("rights/ask.html", form, 409, reading=reading)
    return saved(url_for("rights.show", right=right), said=SENT)


@bp.post("/questions/<uuid:question_id>/take-back")
@needs(Permission.ASK_ABOUT_RIGHTS)
def take_back(question_id: UUID) -> ResponseReturnValue:
    right = take_question_back(db.write, signed_in_person().person_id, question_id)
    return saved(url_for("rights.show", right=right), said=_("Taken back."))


@bp.route("/which-support", methods=["GET", "POST"])
@open_to_everyone
def which_support() -> ResponseReturnValue:
    """Answered on the same page: nothing is kept, and no address tells what was answered."""
    form = SupportForm()
    answer = support_of(form.facts) if form.validate_on_submit() else None
    who = _who_knows() if answer else None
    return page("rights/which_support.html", form, answer=answer, who=who)


def _shown(reading: Reading) -> Response:
    return page(
        "rights/show.html",
        reading=reading,
        mine=mine_of_page(reading.slug),
        speaks_up=reading.slug in SPEAK_UP_HERE,
    )


def _who_knows() -> str | None:
    """The name of who can say more to the young person who is signed in."""
    if not may(Permission.ASK_ABOUT_RIGHTS):
        return None
    circle = circle_of(db.read, signed_in_person().person_id, london_today())
    names = {member.job: member.name for member in reversed(circle)}
    return next((names[job] for job in WHO_KNOWS if job in names), None)
