"""Which polls somebody may see: young people what stands open, editors all of them."""

from sqlalchemy import bindparam, select

from portal.polls.models import Poll, PollHand, PollState, PollTally, PollVoter

POLLS = select(*Poll.__table__.columns, PollTally.counts_sealed).join(
    PollTally, PollTally.poll_id == Poll.id
)
ONE_POLL = POLLS.where(Poll.id == bindparam("poll_id"))
OPEN_POLL = ONE_POLL.where(Poll.state == PollState.OPEN.value)
EVERY_POLL = POLLS.order_by(Poll.made_at.desc(), Poll.id)
THESE_POLLS = select(Poll.id, Poll.words, Poll.ends_on, Poll.state, Poll.at_end).where(
    Poll.id.in_(bindparam("poll_ids", expanding=True))
)
TO_PICK = (
    select(Poll.id, Poll.words)
    .where(Poll.ends_on >= bindparam("today"))
    .order_by(Poll.made_at.desc(), Poll.id)
)
WRITERS = (
    select(PollHand.person_id)
    .where(PollHand.poll_id.in_(bindparam("poll_ids", expanding=True)))
    .distinct()
)
HAS_VOTED = select(PollVoter.poll_id).where(
    PollVoter.poll_id == bindparam("poll_id"), PollVoter.mark == bindparam("mark")
)
