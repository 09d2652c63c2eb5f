"""Skills, reports and the council on a phone: strict HTML, WCAG 2.2 AA, nothing sideways."""

import pytest
from browser.looking import look
from cast.people import Cast, person_id
from cast.sharing import share
from council.writing import DESK, add, begin, published, send
from ideas.writing import an_idea
from pack.desk import next_review, pack_of
from polls.polling import a_poll, tap
from skills.room import LIST, NOW
from skills.room import answer as say
from speaking_up.room import mine, report

IDEAS, POLLS = "/council/ideas", "/council/polls"


@pytest.fixture
def pages(cast: Cast) -> dict[str, list[str]]:
    """By who opens them: every kind of page, with something on it."""
    amina, editor = cast.visitor("amina"), cast.visitor("editor")
    say(amina, "home", clean="not-yet")
    share(amina)
    ahead = next_review(amina)
    say(amina, "home", clean="with-help")
    amina.fill(NOW, **{"skill-1": "bus", "by-1": "2091-01-15"})
    share(amina)
    skills = f"/professional/reviews/{ahead}/skills"
    cast.visitor("her_carer").fill(f"{skills}/home", **{"skill-clean": "teach"}, text="Each day.")
    told, idea = report(amina, about=[str(person_id("her_carer"))]), an_idea(amina, "Bikes")
    new, voted = a_poll(cast), a_poll(cast)
    tap(amina, voted, 1)
    published(cast, kind="pledge")
    there = begin(editor)
    add(editor, there, "text", text="Ring 020 7946 0000")
    add(editor, there, "poll", poll_id=str(new))
    send(editor, there)
    draft = begin(editor)
    return {
        "amina": [
            *(LIST, f"{LIST}/home", NOW, f"{LIST}/growth", "/speak-up/unfair", mine(told)),
            *(f"{mine(told)}/again", IDEAS, f"{IDEAS}/new", f"{IDEAS}/{idea}"),
            *(f"{POLLS}/{new}", f"{POLLS}/{voted}", "/council/pledge"),
        ],
        "editor": [
            *(f"{draft}/add/{kind}" for kind in ("photo", "audio", "event", "poll")),
            *(f"{DESK}/polls", f"{DESK}/polls/new", f"{DESK}/ideas/{idea}", f"{there}/versions/1"),
        ],
        "publisher": [f"{there}/check", f"{DESK}/waiting"],
        "her_carer": [skills, f"{skills}/home"],
        "her_officer": [pack_of(ahead)],
        "administrator": ["/manage/skill-list"],
    }


def test_every_page(new_phone, cast: Cast, pages):
    cast.visitor("amina").press("/language", {"language": "ar", "mode": "both"})
    for name, paths in pages.items():
        phone = new_phone(cast.visitor(name), dark=name == "amina")
        for path in paths:
            phone.open(path)
            look(phone)
