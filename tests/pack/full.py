"""A review with ten photos and words in every language, put there as it would have been shared."""

from uuid import UUID, uuid4

from documents.sample import WORDS, jpeg
from flask import Flask

from portal.choices.audience import Audience
from portal.db import db, utc_now
from portal.i18n import LANGUAGES, SHIPPED
from portal.photos.picture import CleanPhoto, PaperPhoto
from portal.photos.service import keep_photo
from portal.preparation.submissions import FrozenItem, Step, Submission
from portal.vault import current_vault, place_of

PHOTOS = 10


def share_full(app: Flask, young: UUID, review: UUID, version: int = 1) -> None:
    with app.app_context(), db.at_once() as session:
        photos = [_keep(app, session, young, number) for number in range(PHOTOS)]
        items = [*(_wish(tag) for tag in SHIPPED), *(_proud(photo) for photo in photos)]
        version_id = uuid4()
        place = place_of(Submission.content_sealed, version_id, young)
        session.add(
            Submission(
                id=version_id,
                young_person_id=young,
                review_id=review,
                version=version,
                shared_at=utc_now(),
                language="ti",
                content_sealed=current_vault().seal_json(place, [one.as_json() for one in items]),
            )
        )


def _keep(app, session, young: UUID, number: int) -> UUID:
    photo_id = uuid4()
    paper = PaperPhoto(jpeg(number * 20), 200, 150).packed()
    clean = CleanPhoto(b"large %d" % number, b"small", paper, 200, 150)
    store, vault = app.extensions["photos"], current_vault()
    keep_photo(session, store, vault, young_person_id=young, photo_id=photo_id, clean=clean)
    return photo_id


def _wish(tag: str) -> FrozenItem:
    words = {"text": WORDS[tag], "direction": LANGUAGES[tag].direction, "language": tag}
    return FrozenItem(uuid4(), Step.WISHES, 1, Audience.MEETING, (), words, {"kind": "want"})


def _proud(photo: UUID) -> FrozenItem:
    words = {"text": "My cup", "direction": "ltr", "language": "en"}
    plain = {"photo_id": str(photo), "happened_on": None}
    return FrozenItem(uuid4(), Step.ACHIEVEMENTS, 1, Audience.MEETING, (), words, plain)
