"""What young people say to the made-up council: votes in a poll, and an idea that is answered."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.council.desk import PROMISED_WORKING_DAYS
from portal.demo.council_promise_words import ANSWERS, IDEA, NEXT_TIME, THINKER, Question
from portal.demo.days import weekday
from portal.demo.people import known_id
from portal.drafts.words import Words
from portal.i18n import london_today
from portal.ideas.service import Said, say_of_idea, send_idea
from portal.polls.service import Asks, vote, write_poll, write_poll_in
from portal.polls.words import ENGLISH, Asked
from portal.reviews.working_days import working_days

POLL = known_id("poll of the council")
IDEA_ID = known_id("idea to the council")


def ask(session: Session, editor: UUID, poll_id: UUID, question: Question) -> None:
    """Write a poll in each of its languages; the text that holds it opens it."""
    ends_on = london_today() + timedelta(days=question.open_days)
    asks = Asks(Asked(*question.asked[ENGLISH]), at_end=False, ends_on=ends_on)
    poll = write_poll(session, poll_id, 0, asks, actor=editor)
    for tag, words in question.asked.items():
        if tag != ENGLISH:
            write_poll_in(session, poll_id, poll.revision, Asked(*words, tag), actor=editor)


def speak_to_the_council(session: Session, editor: UUID) -> None:
    """Some have voted, so that numbers are shown; one idea has come as far as its next step."""
    for key, answer in NEXT_TIME.votes.items():
        vote(session, POLL, known_id(key), answer, today=london_today())
    due = working_days().after(london_today(), PROMISED_WORKING_DAYS)
    words = Words(IDEA, "ltr", ENGLISH)
    send_idea(session, known_id(THINKER), IDEA_ID, words, with_name=True, due_on=due)
    for at, one in enumerate(ANSWERS):
        on = None if one.in_days is None else weekday(london_today() + timedelta(one.in_days))
        said = Said(one.says, one.text, one.outcome, on)
        say_of_idea(session, IDEA_ID, known_id(f"answer {at} to the idea"), said, actor=editor)
