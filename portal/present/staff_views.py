"""The wall: a look before it is on, its slides, and what moves them."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import name_of
from portal.db import NothingHere, db, utc_now
from portal.i18n import _, london_today
from portal.i18n.catalogue import by_computer
from portal.pack.photos import check_photo
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO
from portal.pack.reading import Reader, Reading, read
from portal.pack.service import note_opening, note_photo_opening
from portal.people.session import signed_in_person
from portal.photos.answers import show_photo
from portal.photos.service import Size
from portal.present.following import follow
from portal.present.forms import MoveForm, StartForm
from portal.present.kept_back import kept_back
from portal.present.queries import FOLLOWED_BY_THE_IRO, LASTS
from portal.present.service import WallMoved, move, start
from portal.present.showing import Showing, leads, on_the_wall
from portal.present.slides import english_of
from portal.web.answers import page, saved

bp = Blueprint("present", __name__, url_prefix="/officer/reviews/<uuid:review_id>/present")

MOVED = _("The wall has moved since. Look, then press again.")


@bp.get("")
@needs(Permission.SHOW_ON_THE_WALL)
def checklist(review_id: UUID) -> ResponseReturnValue:
    """For the IRO's own eyes: what the room will see, and what stays out of it."""
    showing, wall = open_wall(review_id)
    mine = read(db.read, EVERYTHING_SEEN_BY_THE_IRO, review_id, wall.reader)
    note_what_is_new(mine)
    form = StartForm(formdata=None, dark=showing.standing.dark)
    form.revision.data = showing.standing.revision
    return page(
        "present/checklist.html",
        form,
        showing=showing,
        name=name_of(showing.of.young_person_id, showing.name_sealed),
        kept_back=kept_back(mine.shown, showing.deck),
        leads=leads(mine.shown.items),
    )


@bp.post("/start")
@needs(Permission.SHOW_ON_THE_WALL)
def begin(review_id: UUID) -> ResponseReturnValue:
    showing, _reading = open_wall(review_id)
    form = StartForm()
    form.validate_on_submit()
    start(
        db.write,
        showing.of,
        actor=signed_in_person().person_id,
        revision=form.revision.data or 0,
        dark=bool(form.dark.data),
        now=showing.now,
    )
    return saved(url_for("present.slide", review_id=review_id, number=1), said=None)


@bp.get("/<int:number>")
@needs(Permission.SHOW_ON_THE_WALL)
def slide(review_id: UUID, number: int) -> ResponseReturnValue:
    showing, reading = open_wall(review_id)
    if has_moved(showing):
        return redirect(url_for("present.now", review_id=review_id))
    note_what_is_new(reading)
    return draw_slide(showing, number)


@bp.get("/<int:number>/blank")
@needs(Permission.SHOW_ON_THE_WALL)
def blank(review_id: UUID, number: int) -> ResponseReturnValue:
    showing, _reading = open_wall(review_id)
    if has_moved(showing):
        return redirect(url_for("present.now", review_id=review_id))
    return draw_slide(showing, number, blank=True)


@bp.get("/now")
@needs(Permission.SHOW_ON_THE_WALL)
def now(review_id: UUID) -> ResponseReturnValue:
    """What every device says that the wall shows."""
    showing, reading = open_wall(review_id)
    if not showing.is_on:
        return redirect(url_for("present.checklist", review_id=review_id))
    note_what_is_new(reading)
    return draw_slide(showing, showing.number, blank=showing.standing.blank)


@bp.post("/move")
@needs(Permission.SHOW_ON_THE_WALL)
def step(review_id: UUID) -> ResponseReturnValue:
    showing, _reading = open_wall(review_id)
    if not moved(showing):
        again = as_it_is_now(review_id)
        standing = again.standing
        return draw_slide(again, again.number, blank=standing.blank, status=HTTPStatus.CONFLICT)
    return saved(url_for("present.now", review_id=review_id), said=None)


@bp.get("/state")
@needs(Permission.SHOW_ON_THE_WALL)
def state(review_id: UUID) -> ResponseReturnValue:
    return follow(FOLLOWED_BY_THE_IRO, review_id)


@bp.get("/photos/<uuid:photo_id>/<any(large, small):size>")
@needs(Permission.SHOW_ON_THE_WALL)
def photo(review_id: UUID, photo_id: UUID, size: Size) -> ResponseReturnValue:
    """Only of what is for everyone in the room; one that was taken back is gone."""
    _showing, reading = open_wall(review_id)
    check_photo(reading, photo_id)
    note_photo_opening(db.write, reading, photo_id)
    return show_photo(reading.row.young_person_id, photo_id, size)


def open_wall(review_id: UUID) -> tuple[Showing, Reading]:
    """Raises NothingHere for whoever is not the IRO of that young person today."""
    reader = Reader(signed_in_person().person_id, london_today(), chairs=True)
    return on_the_wall(db.read, review_id, reader, utc_now())


def as_it_is_now(review_id: UUID) -> Showing:
    """Read again, after somebody else was quicker."""
    db.stop_reading()
    showing, reading = open_wall(review_id)
    note_what_is_new(reading)
    return showing


def has_moved(showing: Showing) -> bool:
    """Whether a screen without a script, which asks for its slide again, is to go on with all."""
    seen = request.args.get("seen")
    return seen is not None and showing.is_on and seen != showing.standing.stamp


def moved(showing: Showing) -> bool:
    """Do what a button was pressed for; False where the wall is elsewhere by now, or not on."""
    form = MoveForm()
    if not form.validate_on_submit() or not showing.is_on:
        return False
    try:
        move(db.write, showing.of, showing.deck, form.press, now=showing.now)
    except WallMoved:
        return False
    return True


def note_what_is_new(reading: Reading) -> None:
    """Whoever comes to the wall without the pack before has these words before them."""
    if reading.unopened():
        note_opening(db.write, reading)


def draw_slide(
    showing: Showing, number: int, *, blank: bool = False, status: int = HTTPStatus.OK
) -> Response:
    """One slide; the `stamp` says whether it is what the wall shows. Raises NothingHere."""
    shown = showing.deck.at(number)
    if shown is None:
        raise NothingHere
    standing = showing.standing
    is_truth = (number, blank) == (showing.number, standing.blank)
    return page(
        "present/slide.html",
        status=status,
        showing=showing,
        slide=shown,
        number=number,
        blank=blank,
        clock=showing.clock(shown),
        stamp=standing.stamp if is_truth else "",
        again=_again(showing, number, blank=blank, is_truth=is_truth),
        moved=MOVED if status == HTTPStatus.CONFLICT else None,
        by_computer=by_computer(showing.deck.language.tag),
        english_of=english_of,
        idle_seconds=idle_seconds(showing),
    )


def _again(showing: Showing, number: int, *, blank: bool, is_truth: bool) -> str:
    """What a wall without a script asks for next: a slide of its own only while nobody moved."""
    review_id = showing.of.review_id
    if is_truth:
        return url_for("present.now", review_id=review_id)
    where = "present.blank" if blank else "present.slide"
    return url_for(where, review_id=review_id, number=number, seen=showing.standing.stamp)


def idle_seconds(showing: Showing) -> int:
    """The laptop of a meeting must not lock while the room listens; afterwards it does again."""
    return int(LASTS.total_seconds()) if showing.is_on else signed_in_person().idle_seconds
