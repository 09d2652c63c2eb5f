"""In a whole life: what the council has published, what is only for some, what is being checked."""

import io
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from cast.people import ADULTS, YOUNG_PEOPLE
from council.writing import add, begin, piece_of, publish, send
from photos.pictures import corners, exif, file_of

if TYPE_CHECKING:
    from whole.life import Life

ALL = (*YOUNG_PEOPLE, *ADULTS, "nobody")
OF_THE_COUNCIL = ("editor", "publisher")


def publish_for_everybody(life: "Life") -> None:
    """A public piece in Tigrinya, one for young people, and one that is sent back."""
    editor, publisher = life.cast.visitor("editor"), life.cast.visitor("publisher")
    there = begin(editor, life.canaries.sing("council-title", *ALL), tag="ti")
    block = add(editor, there, "text", text=life.canaries.sing("council-text", *ALL))
    picture = (io.BytesIO(file_of(corners(), "JPEG", exif=exif())), "photo.jpg")
    photo = {"photo": picture, "alt": "A river", "agreed": "y", "file_id": str(uuid4())}
    add(editor, there, "photo", **photo)
    add(editor, there, "event", text="Pizza", day="2027-01-05", clock="17:00", place="Here")
    send(editor, there)
    publish(publisher, there)
    life.ids["text_id"], life.ids["block_id"] = UUID(there[-36:]), UUID(block)
    life.ids["piece_id"], life.ids["file_id"] = piece_of(life.cast, there), UUID(photo["file_id"])
    life.ids_of["council_desk.version"] = {"number": 1}
    ours = life.canaries.sing("council-ours", *YOUNG_PEOPLE, *OF_THE_COUNCIL)
    there = begin(editor, ours, public=False)
    send(editor, there)
    publish(publisher, there)
    there = begin(editor, life.canaries.sing("council-draft", *OF_THE_COUNCIL))
    block = add(editor, there, "heading", text="A heading")
    send(editor, there)
    reason = {"number": "1", block: life.canaries.sing("council-reason", *OF_THE_COUNCIL)}
    publisher.press(f"{there}/ask-for-changes", reason)
