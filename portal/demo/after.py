"""What came of a review that was held: answers, who does what, what was said back; then closed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import utc_now
from portal.demo.after_words import AFTER, DECIDED, LEARNT, After, Agreed, Decided, Given
from portal.demo.days import weekday
from portal.demo.people import ADULTS, Young, known_id
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Step
from portal.drafts.words import Words
from portal.i18n import london_today
from portal.outcomes.acting import Promise, add_action, say_of_action
from portal.outcomes.answering import Given as Answered
from portal.outcomes.answering import OfReview, answer, close_record
from portal.outcomes.models import Action
from portal.outcomes.replying import reply
from portal.outcomes.service import record_decision
from portal.preparation.submissions import submission_versions
from portal.web.tidying import direction_of

NAMES = {adult.key: adult.name for adult in ADULTS}
DAYS_TO_ANSWER, DAYS_TO_CLOSE = 3, 10


@dataclass(frozen=True)
class Afterwards:
    """One review of one young person, and what was said and done after it."""

    young: Young
    number: int
    of: OfReview
    held_on: date

    @property
    def chair(self) -> UUID:
        return known_id(self.young.circle[0][0])

    def decide(self, session: Session) -> None:
        """What the meeting decided by itself, and who does it."""
        for at, one in enumerate(DECIDED):
            decision = record_decision(
                session,
                actor=self.chair,
                decision_id=known_id(f"decision {at} of {self.young.key}"),
                review_id=self.of.review_id,
                young_person_id=self.of.young_person_id,
                words=one.words,
                reason=one.reason,
                made_at=self._after(DAYS_TO_ANSWER),
            )
            action_id = self._id(f"action for decision {at}")
            self._promise(session, self._promised(one, decision.id), action_id)

    def write(self, session: Session) -> None:
        """Answer what was shared, close the record in time, and let the days go on."""
        after = AFTER.get(self.young.key, After())
        given = dict(enumerate(after.reviews, start=1)).get(self.number, ())
        items = self._items(session)
        for one in given:
            self._answer(session, items[one.area], one)
        skills = [item.id for item in self._shared(session) if item.step is Step.SKILLS]
        for item_id in skills:
            self._answer(session, item_id, LEARNT)
        actions = [
            (self._agree(session, items[one.area], agreed, at), agreed)
            for one in given
            for at, agreed in enumerate(one.agreed)
        ]
        if not (after.late and self.number == self.young.held):
            self._close(session)
        for action, agreed in actions:
            self._say(session, action, agreed)
        for one in given:
            self._ask_back(session, items[one.area], one)

    def _items(self, session: Session) -> dict[str, UUID]:
        """The feelings that were shared, by their area."""
        shared = self._shared(session)
        return {item.plain["area"]: item.id for item in shared if item.step is Step.FEELINGS}

    def _shared(self, session: Session) -> tuple[FrozenItem, ...]:
        versions = submission_versions(session, self.of.review_id)
        return tuple(versions[-1].items) if versions else ()

    def _answer(self, session: Session, item_id: UUID, one: Given) -> None:
        row = answer(
            session,
            self.of,
            item_id,
            actor=self.chair,
            answer_id=self._id(f"answer to {item_id}"),
            replaces=None,
            given=Answered(talked_about=True, outcome=one.outcome, reason=one.reason),
        )
        row.made_at = self._after(DAYS_TO_ANSWER)

    def _agree(self, session: Session, item_id: UUID, agreed: Agreed, at: int) -> Action:
        promise = Promise(
            who_id=known_id(agreed.who),
            who=NAMES[agreed.who],
            what=agreed.what,
            by_when=weekday(london_today() + timedelta(days=agreed.due)),
            item_id=item_id,
        )
        return self._promise(session, promise, self._id(f"action {at} for {item_id}"))

    def _promised(self, one: Decided, decision_id: UUID) -> Promise:
        who = next(key for key, job in self.young.circle if job in one.jobs)
        return Promise(
            who_id=known_id(who),
            who=NAMES[who],
            what=one.what,
            by_when=weekday(london_today() + timedelta(days=one.due)),
            decision_id=decision_id,
        )

    def _promise(self, session: Session, promise: Promise, action_id: UUID) -> Action:
        row = add_action(session, self.of, action_id, promise, actor=self.chair)
        row.made_at = self._after(DAYS_TO_ANSWER)
        return row

    def _close(self, session: Session) -> None:
        said = [item.id for item in self._shared(session)]
        record = close_record(session, self.of, actor=self.chair, said=said)
        record.closed_at = self._after(DAYS_TO_CLOSE)

    def _say(self, session: Session, action: Action, agreed: Agreed) -> None:
        for at, (who, says, note) in enumerate(agreed.said):
            word_id = self._id(f"word {at} of {action.id}")
            row = say_of_action(session, action, word_id, says, note, actor=known_id(who))
            row.said_at = min(self._after(DAYS_TO_CLOSE + at + 1), utc_now())

    def _ask_back(self, session: Session, item_id: UUID, one: Given) -> None:
        if one.asks is None:
            return
        asks, text = one.asks
        words = Words(text, direction_of(text), self.young.language)
        reply_id = self._id(f"reply to {one.area}")
        row = reply(session, self.of, item_id, reply_id, asks, words)
        row.made_at = utc_now() - timedelta(days=2)

    def _after(self, days: int) -> datetime:
        """The morning, so many days after the review; never in the future."""
        day = self.held_on + timedelta(days=days)
        return min(datetime.combine(day, time(10), UTC), utc_now())

    def _id(self, what: str) -> UUID:
        return known_id(f"{what} of {self.young.key} after {self.of.review_id}")
