"""What others put round Amina: names, places, an earlier review, a decision, a card, a phone."""

from datetime import timedelta
from uuid import UUID, uuid4, uuid5

from cast.people import HOUSE, person_id, review_id
from clips.recordings import recording
from flask import Flask
from sqlalchemy.orm import Session
from whole.canaries import Canaries
from whole.dated import write_dates_down
from whole.life import AMINA, CHAIR, CHOSEN, INTERPRETER, ROOM, Life
from whole.routes import SPOKEN

from portal.accounts.devices import remember_phone
from portal.accounts.service import activate_card, make_card
from portal.care_team.models import Assignment
from portal.clips.cleaning import clean
from portal.clips.service import keep_clip
from portal.clips.texts import texts_of
from portal.db import db, utc_now
from portal.drafts.service import Whose
from portal.drafts.words import Words
from portal.feelings.service import write_feeling
from portal.i18n import london_today
from portal.outcomes.service import record_decision
from portal.people.models import Person
from portal.people.service import name_place
from portal.reviews.models import Review, ReviewState
from portal.reviews.points import add_point
from portal.reviews.queries import review_ahead
from portal.reviews.service import change_review
from portal.vault import current_vault

OFFICE = "administrator"
OTHER = "other_officer"


def surround(life: Life) -> None:
    """Everything that is not written by her, each with canaries of its own."""
    sing = life.canaries.sing
    with life.cast.app.app_context(), db.at_once() as session:
        _rename(session, person_id(AMINA), sing("name", *ROOM, OFFICE, "manager"))
        _rename(session, person_id(CHAIR), sing("chair", *ROOM, OFFICE, "manager"))
        _move(session, sing("place", *ROOM, OFFICE))
        held = _earlier(session, life.canaries)
        added = _add(session, sing("added", AMINA, CHAIR))
        life.ids["card_id"] = _card(session)
        session.get_one(Assignment, uuid5(HOUSE, f"{INTERPRETER} {AMINA}")).job = "interpreter"
        _speak(session, life.cast.app)
        write_dates_down(session, life)
        life.ids["device_id"] = remember_phone(session, person_id(AMINA), "iPhone").id
    life.ids |= {"assignment_id": uuid5(HOUSE, f"{CHOSEN} {AMINA}"), "adult_id": person_id(OTHER)}
    life.ids_of["pack.remove"] = {"point_id": added}
    life.ids_of["preparation.kept"] = {"review_id": held}
    life.ids_of["manage.make.sign_in"] = {"person_id": person_id(OTHER)}


def _rename(session: Session, whose: UUID, name: str) -> None:
    person = session.get_one(Person, whose)
    person.name_sealed = current_vault().seal_text(name_place(whose), name)


def _move(session: Session, place: str) -> None:
    review = session.get_one(Review, review_id(AMINA))
    change_review(
        session,
        review,
        actor=person_id("administrator"),
        revision=review.revision,
        starts_at=review.starts_at,
        place=place,
        minutes=40,
    )


def _earlier(session: Session, canaries: Canaries) -> UUID:
    """A review that was held, with a feeling and a decision."""
    session.get_one(Review, review_id(AMINA)).number = 2
    session.flush()
    held, me = uuid4(), person_id(AMINA)
    session.add(
        Review(
            id=held,
            young_person_id=me,
            number=1,
            state=ReviewState.HELD.value,
            starts_at=utc_now() - timedelta(days=150),
            created_at=utc_now(),
        )
    )
    session.flush()
    words = Words(canaries.sing("earlier-feeling", AMINA), "ltr", "en")
    mine = Whose(me, held)
    write_feeling(
        session, mine, "family", 0, feeling="sad", words=words, audience="only-me", readers=()
    )
    said = {
        name: canaries.sing(f"decision-{name}", AMINA, CHAIR) for name in ("words", "reason", "who")
    }
    record_decision(
        session,
        actor=person_id(CHAIR),
        decision_id=uuid4(),
        review_id=held,
        young_person_id=me,
        **said,
    )
    return held


def _add(session: Session, text: str) -> UUID:
    """A point of her IRO's below her own."""
    meeting = review_ahead(session, person_id(AMINA), london_today())
    assert meeting is not None
    return add_point(session, person_id(CHAIR), meeting, uuid4(), Words(text, "ltr", "en"), 5).id


def _speak(session: Session, app: Flask) -> None:
    """A text that an administrator has recorded."""
    keep_clip(
        session,
        app.extensions["clips"].store,
        actor=person_id(OFFICE),
        clip_id=uuid4(),
        tag=SPOKEN,
        spoken=next(iter(texts_of(SPOKEN).values())),
        sound=clean(recording(seconds=1)),
        standing=texts_of(SPOKEN),
    )


def _card(session: Session) -> UUID:
    card = make_card(
        session, actor=person_id("administrator"), person_id=person_id(AMINA), card_id=uuid4()
    )
    activate_card(session, actor=person_id("administrator"), card_id=card.card_id)
    return card.card_id
