"""The council's pages: for everybody, and for the young people of this authority."""

from datetime import datetime, time
from functools import partial
from hashlib import sha256
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, open_to_everyone
from portal.access.gate import may
from portal.council.feed import atom, summary_of
from portal.council.file_answers import answer_file
from portal.council.links import host_of
from portal.council.markdown import drawn, steps_in
from portal.council.models import PieceKind
from portal.council.reading import Shown, ahead, latest, one_piece, published_files
from portal.council.reading import news as news_of
from portal.council.stamp import current_stamp
from portal.db import db, utc_now
from portal.i18n import _, london_today
from portal.invitation.answers import CALENDAR
from portal.invitation.calendar_file import Entry, calendar_file
from portal.polls.for_council import polls_shown
from portal.web.answers import page
from portal.web.headers import ASK_EACH_TIME
from portal.web.kept_pages import for_everybody
from portal.web.london_time import from_london
from portal.web.settings import current_settings

bp = Blueprint("council", __name__, url_prefix="/council")

THE_COUNCIL = _("The council")
ATOM = "application/atom+xml"
EVENT_MINUTES = 60
DRAWING: dict[str, Any] = {"drawn": drawn, "steps_in": steps_in, "host_of": host_of}


@bp.get("")
@open_to_everyone
def index() -> ResponseReturnValue:
    return for_everybody(_index, current_stamp().version)


@bp.get("/news")
@open_to_everyone
def news() -> ResponseReturnValue:
    """What was published before; its address has a query, so it is kept for nobody."""
    after = request.args.get("after")
    posts = news_of(db.read, and_ours=may(Permission.READ_COUNCIL), after=after)
    return page("council/news.html", posts=posts, summary_of=summary_of, today=london_today())


@bp.get("/<uuid:piece_id>")
@open_to_everyone
def show(piece_id: UUID) -> ResponseReturnValue:
    return for_everybody(lambda: _shown(piece_id, None), current_stamp().version)


@bp.get("/<uuid:piece_id>/<tag>")
@open_to_everyone
def show_in(piece_id: UUID, tag: str) -> ResponseReturnValue:
    """In another language than the reader's own."""
    return for_everybody(lambda: _shown(piece_id, tag), current_stamp().version)


@bp.get("/<uuid:piece_id>/files/<uuid:file_id>/<any(large, small, sound):size>")
@open_to_everyone
def file(piece_id: UUID, file_id: UUID, size: Any) -> ResponseReturnValue:
    """A photo or recording, while a version that holds it is published for this reader."""
    if file_id not in published_files(db.read, piece_id, and_ours=may(Permission.READ_COUNCIL)):
        abort(404)
    return answer_file(file_id, size)


@bp.get("/events/<uuid:piece_id>.ics")
@open_to_everyone
def event(piece_id: UUID) -> ResponseReturnValue:
    shown = _piece_or_404(piece_id, None)
    block = shown.event
    if block is None or block.starts_at is None:
        abort(404)
    entry = Entry(
        review_id=piece_id,
        starts_at=block.starts_at,
        minutes=_minutes(block.starts_at, block.ends_at),
        changes=int(shown.published_at.timestamp()) // 60,
        title=block.said["text"],
        place=block.said["place"],
    )
    answer = Response(calendar_file(entry, utc_now()), content_type=CALENDAR)
    answer.headers["Content-Disposition"] = 'attachment; filename="event.ics"'
    return answer


@bp.get("/feed.xml")
@open_to_everyone
def feed() -> ResponseReturnValue:
    """Only what is public, whoever asks."""
    posts = latest(db.read, (PieceKind.POST,), and_ours=False)
    addresses = [url_for("council.show", piece_id=post.id) for post in posts]
    title = f"{THE_COUNCIL.plain()}: {current_settings().authority}"
    body = atom(posts, title, current_settings().origin, addresses)
    answer = Response(body, mimetype=ATOM)
    answer.set_etag(sha256(body).hexdigest()[:20])
    answer.headers["Cache-Control"] = ASK_EACH_TIME
    answer.vary.update(("Cookie", "Accept-Language"))
    return answer.make_conditional(request)


def _minutes(starts_at: datetime, ends_at: datetime | None) -> int:
    return int((ends_at - starts_at).total_seconds()) // 60 if ends_at else EVENT_MINUTES


def _index() -> Response:
    today = london_today()
    read = partial(latest, db.read, and_ours=may(Permission.READ_COUNCIL))
    return page(
        "council/index.html",
        events=ahead(db.read, from_london(today, time()), and_ours=may(Permission.READ_COUNCIL)),
        posts=news_of(db.read, and_ours=may(Permission.READ_COUNCIL), after=None),
        pages=read((PieceKind.PAGE,)),
        summary_of=summary_of,
        today=today,
    )


def _shown(piece_id: UUID, tag: str | None) -> Response:
    shown = _piece_or_404(piece_id, tag)
    return page(
        "council/show.html",
        shown=shown,
        files=partial(url_for, "council.file", piece_id=piece_id),
        polls=polls_shown(db.read, shown.polls, shown.language.tag, public=True),
        **DRAWING,
    )


def _piece_or_404(piece_id: UUID, tag: str | None) -> Shown:
    """What nobody is signed in to read is public: a kept page holds nothing else."""
    found = one_piece(db.read, piece_id, and_ours=may(Permission.READ_COUNCIL), tag=tag)
    if found is None:
        abort(404)
    return found
