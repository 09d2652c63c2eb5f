"""Writing as a young person of the made-up authority would, through the same services."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.achievements.service import keep_achievement
from portal.agenda.service import topic_point_id, write_point
from portal.choices.audience import Audience
from portal.db import db
from portal.demo.people import Young, known_id
from portal.demo.pictures import football_pitch, loaf
from portal.demo.skills import say_as_before, say_now
from portal.demo.words import Said
from portal.drafts.service import Whose
from portal.drafts.words import Words
from portal.feelings.service import write_feeling
from portal.i18n import london_today
from portal.photo_drafts.service import NewPhoto
from portal.photos.cleaning import clean
from portal.photos.storage import PhotoStore
from portal.preparation.gathering import my_items, to_share
from portal.preparation.service import share_drafts
from portal.preparation.standing import digest
from portal.preparation.submissions import Submission
from portal.taking_part.service import save_section
from portal.web.tidying import direction_of
from portal.wishes.service import write_wish

PICTURES = {"football": football_pitch, "loaf": loaf}


class Writer:
    """One young person with a phone."""

    def __init__(self, young: Young, said: Said, photos: PhotoStore) -> None:
        self.young, self.said, self.photos = young, said, photos
        self.me = known_id(young.key)
        self.social_worker = str(known_id("sam"))

    def write(self, review_id: UUID) -> None:
        """Write everything for the review ahead, and share it where it was shared."""
        whose = Whose(self.me, review_id)
        pictures = {key: clean(PICTURES[key]()) for _text, key, _who in self.said.proud if key}
        with db.at_once() as session:
            self._agenda(session, whose)
            self._wishes(session, whose)
            self._taking_part(session, whose)
            for area, feeling, text, audience in self.said.feelings:
                self._feel(session, whose, area, feeling, text, audience)
            for at, (text, key, audience) in enumerate(self.said.proud):
                new_id = self._id(whose, f"photo {at}")
                photo = NewPhoto(new_id, pictures[key], self.photos) if key else None
                keep_achievement(
                    session, whose, self._id(whose, f"proud {at}"), 0,
                    words=self._words(text), happened_on=london_today() - timedelta(days=9),
                    photo=photo, audience=audience.value, readers=self._readers(audience),
                )  # fmt: skip
            say_now(session, self.young.key, whose, self.young.language)
            if self.said.shared:
                self._share(session, whose, london_today())

    def feel_as_before(self, session: Session, review_id: UUID, number: int, day: date) -> None:
        """Share the feelings of an earlier review, while it was ahead."""
        if number <= len(self.said.earlier):
            whose = Whose(self.me, review_id)
            for area, feeling in self.said.earlier[number - 1]:
                self._feel(session, whose, area, feeling, "", Audience.MEETING)
            say_as_before(session, self.young.key, whose, number)
            self._share(session, whose, day)
            shared = session.get_one(Submission, self._id(whose, "shared"))
            shared.shared_at = datetime.combine(day - timedelta(days=2), time(17), UTC)

    def _agenda(self, session: Session, whose: Whose) -> None:
        for at, (topic, minutes, text, audience) in enumerate(self.said.agenda):
            own = self._id(whose, f"point {at}")
            point_id = topic_point_id(whose.review_id, topic) if topic else own
            write_point(
                session, whose, point_id, 0, topic=topic,
                words=self._words(text), audience=audience.value,
                readers=self._readers(audience), minutes=minutes,
            )  # fmt: skip

    def _wishes(self, session: Session, whose: Whose) -> None:
        for at, (kind, text, audience) in enumerate(self.said.wishes):
            write_wish(
                session, whose, self._id(whose, f"wish {at}"), 0, kind=kind,
                words=self._words(text), audience=audience.value, readers=self._readers(audience),
            )  # fmt: skip

    def _taking_part(self, session: Session, whose: Whose) -> None:
        nothing = self._words("").as_json()
        picks = {"how": {"ways": list(self.said.ways)}}
        if self.said.interpreter:
            picks["interpreter"] = {"interpreter_language": self.said.interpreter}  # type: ignore[dict-item]
        for section, words in picks.items():
            save_section(
                session, whose, section, 0, words={**words, **nothing},
                answered=any(words.values()), audience=Audience.MEETING.value, readers=(),
            )  # fmt: skip

    def _feel(
        self, session: Session, whose: Whose, area: str, feeling: str, text: str, audience: Audience
    ) -> None:
        write_feeling(
            session, whose, area, 0, feeling=feeling, words=self._words(text),
            audience=audience.value, readers=self._readers(audience),
        )  # fmt: skip

    def _share(self, session: Session, whose: Whose, today: date) -> None:
        looked_at = digest(to_share(my_items(session, whose)))
        share_drafts(
            session, whose, self._id(whose, "shared"), looked_at,
            language=self.young.language, today=today,
        )  # fmt: skip

    def _words(self, text: str) -> Words:
        return Words(text, direction_of(text), self.young.language)

    def _readers(self, audience: Audience) -> tuple[str, ...]:
        return (self.social_worker,) if audience is Audience.CHOSEN else ()

    def _id(self, whose: Whose, what: str) -> UUID:
        return known_id(f"{what} of {self.young.key} for {whose.review_id}")
