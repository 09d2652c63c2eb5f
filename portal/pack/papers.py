"""The papers of a meeting, for whoever they are made for: gathered, drawn, and noted as taken."""

from uuid import UUID

from flask import Response
from sqlalchemy.orm import Session

from portal.db import db
from portal.documents.answers import ENDINGS, answer_document
from portal.documents.document import Document
from portal.pack.contents import gather
from portal.pack.for_whom import ForWhom
from portal.pack.last_time import last_time
from portal.pack.paper import Paper, pack_on_paper
from portal.pack.reading import Reader, Reading
from portal.pack.service import note_taking
from portal.photos.answers import photo_store
from portal.photos.paper import PaperPhotos, photos_on_paper
from portal.vault import current_vault

FILE = "papers"


def gather_papers(
    session: Session, review_id: UUID, reader: Reader, for_whom: ForWhom
) -> tuple[Paper, Reading]:
    """All that the papers of this addressee hold, but the photos' pixels. Raises NothingHere."""
    pack, reading = gather(session, review_id, reader, for_whom)
    last = last_time(reading, pack)
    names = reading.drawing.names
    return Paper(pack, last, names.get(str(for_whom.person_id), "")), reading


def answer_papers(review_id: UUID, reader: Reader, for_whom: ForWhom, kind: str) -> Response:
    """The file of this kind, written down as taken once it is made. Raises NothingHere."""
    paper, reading = gather_papers(db.read, review_id, reader, for_whom)
    photos: PaperPhotos = {}

    def draw() -> Document:
        nonlocal photos
        store, vault = photo_store(), current_vault()
        photos = photos_on_paper(store, vault, paper.pack.young_person_id, paper.photo_ids)
        return pack_on_paper(paper, photos)

    answer = answer_document(draw, kind, FILE)
    if answer.status_code == 200:  # noqa: PLR2004
        note_taking(db.write, reading, paper.last.item_ids, photos, kind=ENDINGS[kind])
    return answer
