"""A review as full as they come: words in every language, ten photos, reviews held before it."""

import io
from datetime import timedelta
from uuid import UUID, uuid4

from flask import Flask
from PIL import Image
from sqlalchemy.orm import Session

from portal.choices.areas import AREAS
from portal.choices.audience import Audience
from portal.choices.feelings import FEELINGS
from portal.db import db, utc_now
from portal.i18n import LANGUAGES, SHIPPED
from portal.photos.cleaning import clean
from portal.photos.service import keep_photo
from portal.preparation.submissions import FrozenItem, Step, Submission
from portal.reviews.models import Review, ReviewState
from portal.vault import current_vault, place_of

PHOTOS, SIZE = 10, (1600, 1200)


def share_full(app: Flask, young: UUID, review: UUID, earlier: int = 1) -> None:
    """Everything is shared for this review, and feelings for so many before it."""
    with app.app_context(), db.at_once() as session:
        ahead = session.get_one(Review, review)
        ahead.number = earlier + 1
        session.flush()
        for number in range(1, earlier + 1):
            held = _held(young, number, earlier)
            session.add(held)
            session.flush()
            _share(session, young, held.id, _feelings(number))
        photos = [_keep(app, session, young, number) for number in range(PHOTOS)]
        wishes = [_item(Step.WISHES, tag, {"kind": "want"}) for tag in SHIPPED]
        proud = [_proud(photo) for photo in photos]
        _share(session, young, review, [*_feelings(0), *wishes, *proud])


def share_wishes(app: Flask, young: UUID, review: UUID, earlier: int, things: int) -> None:
    """So many wishes for each of so many reviews before this one, and none for this one."""
    with app.app_context(), db.at_once() as session:
        session.get_one(Review, review).number = earlier + 1
        session.flush()
        for number in range(1, earlier + 1):
            held = _held(young, number, earlier)
            session.add(held)
            session.flush()
            wishes = [_item(Step.WISHES, "en", {"kind": "want"}) for _ in range(things)]
            _share(session, young, held.id, wishes)


def _held(young: UUID, number: int, earlier: int) -> Review:
    return Review(
        id=uuid4(),
        young_person_id=young,
        number=number,
        state=ReviewState.HELD.value,
        starts_at=utc_now() - timedelta(days=90 * (earlier + 1 - number)),
        minutes=40,
        created_at=utc_now(),
    )


def _share(session: Session, young: UUID, review: UUID, items: list[FrozenItem]) -> None:
    version = uuid4()
    place = place_of(Submission.content_sealed, version, young)
    session.add(
        Submission(
            id=version,
            young_person_id=young,
            review_id=review,
            version=1,
            shared_at=utc_now(),
            language="ti",
            content_sealed=current_vault().seal_json(place, [item.as_json() for item in items]),
        )
    )


def _feelings(turn: int) -> list[FrozenItem]:
    codes = FEELINGS.codes
    return [
        _item(Step.FEELINGS, "en", {"area": area}, feeling=codes[(turn + at) % len(codes)])
        for at, area in enumerate(AREAS)
    ]


def _proud(photo: UUID) -> FrozenItem:
    return _item(Step.ACHIEVEMENTS, "en", {"photo_id": str(photo), "happened_on": None})


def _item(step: Step, tag: str, plain: dict[str, str | None], **picked: str) -> FrozenItem:
    text = " · ".join(area.label.plain(tag) for area in AREAS.values())
    direction = LANGUAGES[tag].direction
    words = {"text": text, "direction": direction, "language": tag, **picked}
    return FrozenItem(uuid4(), step, 1, Audience.MEETING, (), words, plain)


def _keep(app: Flask, session: Session, young: UUID, number: int) -> UUID:
    photo_id = uuid4()
    keep_photo(
        session,
        app.extensions["photos"],
        current_vault(),
        young_person_id=young,
        photo_id=photo_id,
        clean=clean(_picture(number)),
    )
    return photo_id


def _picture(number: int) -> bytes:
    """Coarse clouds and the grain of a phone's sensor: as large in a file as a real photo."""
    clouds = Image.effect_noise((8, 6), 90 + number).resize(SIZE, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(SIZE, 30)
    file = io.BytesIO()
    Image.merge("RGB", [Image.blend(clouds, grain, share) for share in (0.1, 0.12, 0.14)]).save(
        file, "JPEG", quality=90
    )
    return file.getvalue()
