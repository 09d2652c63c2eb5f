"""Letting go of ways in that nobody can use any more, a day after they were used or ran out."""

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.orm import Session

from portal.accounts.card_models import Card, Enrolment
from portal.db import utc_now
from portal.people.models import SignInSession
from portal.people.spent import KEPT_ON, is_spent, spent

SPENT_CARDS = select(Card.id).where(
    or_(Card.used_at < bindparam("since"), Card.opens_until < bindparam("since")),
    ~is_spent(Card.token_hash),
)


def forget_spent_cards(session: Session) -> int:
    """Take QR code and typed code out of cards; who made and opened them stays. Gives how many."""
    ids = session.scalars(SPENT_CARDS, {"since": utc_now() - KEPT_ON}).all()
    rows = [{"id": one, "token_hash": spent(one), "code_mac": spent(one)} for one in ids]
    if rows:
        session.execute(update(Card), rows)
    return len(rows)


def forget_ended(session: Session) -> int:
    """Delete sessions a day after their end, and secrets that nobody kept in time."""
    now = utc_now()
    over = (
        delete(SignInSession).where(SignInSession.ends_at < now - KEPT_ON),
        delete(Enrolment).where(Enrolment.ends_at <= now),
    )
    gone = (statement.returning(*statement.table.primary_key) for statement in over)
    return sum(len(session.execute(one).all()) for one in gone)
