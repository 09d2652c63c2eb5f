"""Writing for the council through its pages."""

from uuid import UUID, uuid4

from sqlalchemy import select

from portal.council.models import PieceText
from portal.db import db

DESK = "/council/desk"


def begin(editor, title="A day out", *, public=True, tag="en", kind="post"):
    """Begin a piece and return the address of its text on the desk."""
    audience = "public" if public else "ours"
    sent = {"id": str(uuid4()), "text": title, "kind": kind, "tag": tag, "audience": audience}
    return editor.press(f"{DESK}/new", sent).location.partition("#")[0]


def add(editor, there, kind, expect=303, **said):
    """Add a block and return its id."""
    made = str(said.pop("id", uuid4()))
    editor.press(f"{there}/add/{kind}", {"id": made, "revision": "0", **said}, expect)
    return made


def title_block(page):
    """The id of the first block on a text's page, which is its title."""
    ids = (item.get("id") or "" for item in page.all("li"))
    return next(one.removeprefix("block-") for one in ids if one.startswith("block-"))


def send(editor, there, expect=303):
    return editor.fill(there, expect)


TICKED = {"names": "y", "places": "y", "faces": "y", "words": "y"}


def publish(publisher, there, expect=303, **other):
    number = publisher.visit(f"{there}/check").form_values().get("number", "1")
    return publisher.press(f"{there}/publish", {"number": number, **TICKED, **other}, expect)


def published(cast, title="A day out", text="We went to the river.", **how):
    """The desk's address and the public address of something published."""
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor, title, **how)
    add(editor, there, "text", text=text)
    send(editor, there)
    publish(publisher, there)
    return there, f"/council/{piece_of(cast, there)}"


def piece_of(cast, there):
    found = select(PieceText.piece_id).where(PieceText.id == UUID(there.rpartition("/")[2]))
    with cast.app.app_context():
        return db.read.execute(found).scalar_one()
