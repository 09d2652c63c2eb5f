"""How far each language is, for anybody who asks: translators, councils, young people."""

from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.clips.queries import EVERY_CLIP
from portal.clips.shelf import counts
from portal.db import db
from portal.i18n import SHIPPED
from portal.i18n.progress import progress
from portal.languages.views import bp
from portal.long_pages.checking import pages_done
from portal.web.answers import page

__all__ = ["bp"]


@bp.get("/languages")
@open_to_everyone
def status() -> ResponseReturnValue:
    languages = [progress(tag) for tag in SHIPPED]
    pages = {tag: pages_done(tag) for tag in SHIPPED}
    clips = counts(db.read.execute(EVERY_CLIP))
    return page("languages/status.html", languages=languages, pages=pages, clips=clips)
