"""The pledge, "You said, we did", and the people of the council: published pieces, in full."""

from functools import partial
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, open_to_everyone
from portal.access.gate import may
from portal.council.models import PieceKind
from portal.council.reading import Shown, latest
from portal.council.stamp import current_stamp
from portal.council.views import DRAWING
from portal.db import db
from portal.i18n import Message, _
from portal.polls.for_council import PollShown, polls_shown
from portal.web.answers import page
from portal.web.kept_pages import for_everybody

bp = Blueprint("pledge", __name__, url_prefix="/council")

PROMISED = _("What the council was promised, and what was done")
SAID = _("You said, we did")


@bp.get("/pledge")
@open_to_everyone
def promises() -> ResponseReturnValue:
    return for_everybody(partial(_in_full, PieceKind.PLEDGE, PROMISED), current_stamp().version)


@bp.get("/you-said")
@open_to_everyone
def said() -> ResponseReturnValue:
    return for_everybody(partial(_in_full, PieceKind.SAID, SAID), current_stamp().version)


@bp.get("/people")
@open_to_everyone
def people() -> ResponseReturnValue:
    return for_everybody(_people, current_stamp().version)


def _people() -> Response:
    return page("pledge/people.html", people=_published(PieceKind.MEMBER), **DRAWING)


def _in_full(kind: PieceKind, title: Message) -> Response:
    pieces = _published(kind)
    tags = {one.language.tag for one in pieces}
    polls = {tag: _polls_of(pieces, tag) for tag in tags}
    return page(
        "pledge/in_full.html",
        pieces=pieces,
        title=title,
        files_of=lambda shown: partial(url_for, "council.file", piece_id=shown.id),
        polls=polls,
        **DRAWING,
    )


def _published(kind: PieceKind) -> list[Shown]:
    return latest(db.read, (kind,), and_ours=may(Permission.READ_COUNCIL))


def _polls_of(pieces: list[Shown], tag: str) -> dict[UUID, PollShown]:
    wanted = {poll for one in pieces if one.language.tag == tag for poll in one.polls}
    return polls_shown(db.read, wanted, tag, public=True)
