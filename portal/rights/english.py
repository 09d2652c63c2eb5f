"""What a young person asks of a right, in English: for their IRO, and for their own eyes."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.rights.queries import QUESTIONS_OF, Question, questions_in
from portal.translation.beside import Beside, beside


def english_of(session: Session, question: Question) -> Beside | None:
    """None for words that need none; whoever asks has loaded the question as theirs."""
    said = [(question.id, question.words)]
    return beside(session, question.young_person_id, said).get(question.id)


def my_english(session: Session, me: UUID) -> list[Beside]:
    """Of the questions that I did not take back."""
    questions = questions_in(session.execute(QUESTIONS_OF, {"young_person_id": me}))
    return list(beside(session, me, [(one.id, one.words) for one in questions]).values())
