"""What tests of English do again and again: a wish in another language, and English for it."""

from typing import Any
from uuid import UUID, uuid4

from cast.page import Page
from cast.people import person_id, review_id
from cast.sharing import share, wish
from cast.visitor import Visitor
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.care_team.models import Assignment
from portal.care_team.service import assign
from portal.db import db
from portal.translation.models import Translation

REVIEW = f"/officer/reviews/{review_id('amina')}/pack"
SHARED = f"/professional/reviews/{review_id('amina')}"
MINE = f"/what-happened/in-english/{review_id('amina')}"
WORDS = "ሓወይ ክርኢ ደልየ"
ENGLISH = "I want to see my brother"


def english_of(item: UUID, at: str = REVIEW) -> str:
    return f"{at}/items/{item}/english"


def computer_for(item: UUID) -> str:
    return f"{REVIEW}/items/{item}/computer"


def shared_wish(
    amina: Visitor, text: str = WORDS, audience: str = "meeting", **values: Any
) -> UUID:
    item = wish(amina, text, audience, **values)
    share(amina)
    return item


def write(visitor: Visitor, item: UUID, text: str = ENGLISH, at: str = REVIEW) -> Page:
    return visitor.fill(english_of(item, at), text=text)


def make_interpreter(cast: Any, name: str = "former_worker") -> UUID:
    """Give somebody of the cast the interpreter's job from today on."""
    assignment = uuid4()
    with cast.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=assignment,
            young_person_id=person_id("amina"),
            adult_id=person_id(name),
            job="interpreter",
            starts_on=cast.today,
        )
    return assignment


def end_assignment(cast: Any, assignment: UUID) -> None:
    with cast.app.app_context(), db.at_once() as session:
        session.get_one(Assignment, assignment).ends_on = cast.today.replace(year=2021)


def rows(visitor: Visitor) -> list[Any]:
    with visitor.app.app_context():
        columns = Translation.__table__.columns
        return list(db.read.execute(select(*columns).order_by(Translation.made_at)).all())


def acts(visitor: Visitor, *wanted: Act) -> list[str]:
    query = select(AuditEntry.act).where(AuditEntry.act.in_([act.value for act in wanted]))
    with visitor.app.app_context():
        return [row.act for row in db.read.execute(query.order_by(AuditEntry.id))]


def not_meant(translation: UUID) -> str:
    return f"/what-happened/not-meant/{translation}"


def blocks(page: Page, tag: str = "p") -> list[tuple[str, str, str]]:
    """The English on a page: (text, lang, dir) of each."""
    said = [one for one in page.all(tag) if one.get("class") == "said"]
    return [(one.text or "", one.get("lang", ""), one.get("dir", "")) for one in said]
