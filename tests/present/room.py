"""What tests of the wall do again and again: words for everyone, a meeting today, a wall."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from achievements.album import add
from cast.page import Page
from cast.people import person_id, review_id
from cast.sharing import share, wish
from cast.visitor import Visitor
from pack.desk import feel, point
from photos.pictures import talkative_jpeg

from portal.db import db
from portal.present.models import Presentation
from portal.reviews.models import Review
from portal.translation.original import Original
from portal.translation.service import write_translation

WALL = f"/officer/reviews/{review_id('amina')}/present"
REMOTE = "/remote"
HOW = "/get-ready/taking-part/how"
PRIVATE = "canaryofwhatisprivate"
TIGRINYA = "ንሓወይ ሰሙን ሰሙን ክርእዮ እደሊ"
ENGLISH = "I want to see my brother every week"


def today(visitor: Visitor, name: str = "amina") -> None:
    """The meeting is today."""
    with visitor.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, review_id(name))
        review.starts_at = datetime.now(UTC)


def for_everyone(amina: Visitor, *, leads: bool = True, audience: str = "meeting") -> UUID:
    """Something in every step for everyone at the meeting, and something private in every step.

    Gives the id of the wish that the room sees.
    """
    point(amina, "Where I live next year", audience=audience, minutes="10")
    point(amina, "About my school", audience=audience, minutes="5")
    feel(amina, "friends", "worried", "I miss them", audience=audience)
    seen = wish(amina, TIGRINYA, audience)
    add(amina, talkative_jpeg(), text="I won a race", audience=audience)
    ways = ["there", "chair"] if leads else ["there"]
    amina.fill(HOW, ways=ways, text="Please be patient", audience=audience)
    keep_back(amina)
    share(amina)
    return seen


def keep_back(amina: Visitor) -> None:
    point(amina, f"{PRIVATE} iro", audience="my-iro", minutes="35")
    point(amina, f"{PRIVATE} alone", audience="my-iro", alone_with_iro="y")
    point(amina, f"{PRIVATE} without", audience="meeting", not_with=str(person_id("her_carer")))
    point(amina, f"{PRIVATE} nobody", audience="only-me")
    feel(amina, "family", "sad", f"{PRIVATE} feeling", audience="my-iro")
    wish(amina, f"{PRIVATE} wish", "chosen", readers=[str(person_id("her_social_worker"))])
    add(amina, talkative_jpeg(), text=f"{PRIVATE} proud", audience="my-iro")


def begin(officer: Visitor, **values: Any) -> None:
    """Put the wall on, through its checklist."""
    officer.fill(WALL, **values)


def press(visitor: Visitor, button: str, expect: int = 303, page: str = REMOTE) -> Page:
    """Open the page and press the button of that id."""
    opened = visitor.visit(page)
    (found,) = [one for one in opened.all("button") if one.get("id") == button]
    return visitor.press(f"{page}/move", {**sent(opened), "to": found.get("value")}, expect)


def sent(opened: Page) -> dict[str, Any]:
    """What the form of the buttons carries."""
    (form,) = [one for one in opened.all("form") if "/move" in one.get("action", "")]
    fields = {one.get("name"): one.get("value") for one in form.iter()}
    return {"revision": fields["revision"]}


def put_into_english(visitor: Visitor, item_id: UUID, original: str, english: str) -> None:
    of = Original(person_id("amina"), review_id("amina"), item_id, original, "ti")
    with visitor.app.app_context(), db.at_once() as session:
        write_translation(
            session,
            of,
            actor=person_id("her_officer"),
            translation_id=uuid4(),
            revision=0,
            english=english,
        )


def standing(visitor: Visitor) -> Presentation:
    """Where the wall is, as it is kept."""
    with visitor.app.app_context(), db.at_once() as session:
        row = session.get_one(Presentation, review_id("amina"))
        session.expunge(row)
        return row


def slides(officer: Visitor) -> list[Page]:
    """Every slide there is, from the first."""
    found, number = [], 1
    while True:
        page = officer.client.get(f"{WALL}/{number}")
        if page.status_code != 200:
            return found
        found.append(Page(page))
        number += 1
