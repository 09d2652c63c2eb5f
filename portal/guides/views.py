"""Before the meeting: what each reader can read to get ready."""

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.access.gate import may
from portal.i18n import _
from portal.long_pages.files import English, Readers
from portal.long_pages.shelf import page_of, pages_of
from portal.long_pages.showing import reading_of
from portal.web.answers import page
from portal.web.menu import door

bp = Blueprint("guides", __name__, url_prefix="/before-the-meeting")
door(bp, "guides.index", Permission.READ_GUIDES, _("Before the meeting"), "book-open", last=True)

SECTION = "guides"


@bp.get("")
@needs(Permission.READ_GUIDES)
def index() -> ResponseReturnValue:
    guides = [reading_of(guide) for guide in pages_of(SECTION) if _is_for_reader(guide)]
    return page("guides/index.html", guides=guides, young=_is_young())


@bp.get("/<guide>")
@needs(Permission.READ_GUIDES)
def show(guide: str) -> ResponseReturnValue:
    found = page_of(SECTION, guide)
    if found is None or not _is_for_reader(found):
        abort(404)
    return page("guides/show.html", reading=reading_of(found), young=_is_young())


def _is_for_reader(guide: English) -> bool:
    """Adults can read what young people read, so that they can go through it together."""
    return guide.readers is not Readers.ADULTS or not _is_young()


def _is_young() -> bool:
    return may(Permission.GET_READY)
