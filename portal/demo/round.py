"""What happens round a young person between reviews: contacts, alerts, parts, a complaint."""

from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.contacts.alerting import OfAlert, Raised, keep_alert
from portal.contacts.service import OfContact, Visit, keep_contact
from portal.demo.days import weekday
from portal.demo.people import Young, known_id
from portal.demo.round_words import ROUND, Complaint, Known, Part, Round, Seen
from portal.drafts.words import NO_WORDS, Words
from portal.everyones_part.models import PartState
from portal.everyones_part.service import Save, Writer, keep_part
from portal.everyones_part.words import PartWords
from portal.i18n import london_today
from portal.reviews.calendar import current_calendar
from portal.speaking_up.models import Says
from portal.speaking_up.service import Counted, Spoken, say_of_it, speak_up
from portal.speaking_up.stages import Stage, stage_due
from portal.web.tidying import direction_of

SOCIAL_WORKER = known_id("sam")


def write_round(session: Session, young: Young, ahead: UUID) -> None:
    """`ahead` is the review that is planned next."""
    stands = ROUND.get(young.key, Round())
    me = known_id(young.key)
    for at, one in enumerate(stands.seen):
        _see(session, OfContact(me, known_id(f"contact {at} of {young.key}")), one, ahead)
    for at, alert in enumerate(stands.known):
        _warn(session, OfAlert(me, known_id(f"alert {at} of {young.key}")), alert)
    for part in stands.parts:
        _hand_in(session, Writer(known_id(part.who), part.job, ahead, me), part)
    if stands.complaint:
        _complain(session, young, stands.complaint)


def _see(session: Session, of: OfContact, one: Seen, ahead: UUID) -> None:
    at = _afternoon(one.ago)
    visit = Visit(
        who_id=known_id(one.who),
        happened_at=at,
        how=one.how,
        seen=one.seen,
        interpreter=one.interpreter,
        review_id=ahead if one.talk else None,
        words=one.words,
    )
    entry = keep_contact(session, of, of.contact_id, 0, visit, actor=known_id(one.who))
    entry.made_at = at + timedelta(hours=2)


def _warn(session: Session, of: OfAlert, alert: Known) -> None:
    at = _afternoon(alert.since)
    raised = Raised(alert.kind, at.date(), None, alert.words, "")
    entry = keep_alert(session, of, of.alert_id, 0, raised, actor=SOCIAL_WORKER)
    entry.raised_at = entry.made_at = at
    if alert.closed_why:
        over = Raised(alert.kind, at.date(), None, alert.words, "", alert.closed_why)
        closed_id = known_id(f"end of {of.alert_id}")
        closed = keep_alert(session, of, closed_id, 1, over, actor=SOCIAL_WORKER)
        closed.closed_at = closed.made_at = at + timedelta(days=14)


def _hand_in(session: Session, writer: Writer, part: Part) -> None:
    words = PartWords(_english(part.going_well), _english(part.worries), _english(part.asks))
    save_id = known_id(f"part of {part.who} for {writer.review_id}")
    keep_part(session, writer, Save(save_id, words, PartState.HANDED_IN))


def _complain(session: Session, young: Young, complaint: Complaint) -> None:
    """Made, answered in time, and settled where the young person said so."""
    me, matter_id = known_id(young.key), known_id(f"complaint of {young.key}")
    days, made = current_calendar().days, _afternoon(complaint.ago)
    words = Words(complaint.words, direction_of(complaint.words), young.language)
    spoken = Spoken("complaint", complaint.goes_to, None, None, None, words)
    due = stage_due(Stage.LOCAL, made.date(), days)
    matter = speak_up(session, me, matter_id, spoken, due_on=due, today=made.date())
    matter.made_at = made
    answered = _afternoon(complaint.ago - complaint.days)
    steps = [(Says.ANSWERED, _english(complaint.answer), known_id(complaint.by), answered)]
    if complaint.settled:
        steps.append((Says.SETTLED, NO_WORDS, me, answered + timedelta(days=1)))
    for says, said, actor, at in steps:
        step_id = known_id(f"{says} of {matter_id}")
        counted = Counted(at.date(), days)
        step = say_of_it(session, matter_id, step_id, says, said, actor=actor, counted=counted)
        step.said_at = at


def _english(text: str) -> Words:
    return Words(text, "ltr", "en") if text else NO_WORDS


def _afternoon(ago: int) -> datetime:
    """A working day's afternoon, about so many days ago; never today."""
    return datetime.combine(weekday(london_today() - timedelta(days=ago)), time(14, 30), UTC)
