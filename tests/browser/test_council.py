"""The council on phones: an editor writes, a publisher checks, a reader votes and is answered."""

import re
from uuid import UUID

import pytest
from browser.looking import look
from browser.phone import Phone
from cast.people import Cast
from polls.polling import SOON, tally_of

SAID = {
    "en": ("A day out", "We went to the river.", "Pizza or a film?", "Pizza\nA film", "ben"),
    "ar": ("يوم في الخارج", "ذهبنا إلى النهر.", "بيتزا أم فيلم؟", "بيتزا\nفيلم", "yusuf"),
}
IDEA = {"en": "A football team", "ar": "فريق كرة قدم"}
DESK = "/council/desk"
TICKS = ("names", "places", "faces", "words")
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@pytest.mark.parametrize(("tag", "script"), [("en", False), ("ar", True)])
def test_write_check_read_vote_and_be_answered(cast: Cast, new_phone, tag, script):
    title, text, question, _answers, reader = SAID[tag]
    people = ("editor", "publisher", reader)
    editor, publisher, young = (
        new_phone(cast.visitor(name), script=script, dark=script) for name in people
    )
    for phone in (editor, publisher, young):
        speak(phone, tag)
    poll_id = make_a_poll(editor, tag)
    there = write(editor, tag, poll_id)
    check_and_publish(publisher, there, question)

    young.open("/council")
    look(young)
    assert title in young.text
    young.press('main a.card:has-text("' + title + '")')
    look(young)
    assert text in young.text
    vote(young, poll_id)
    assert tally_of(cast, poll_id).counts == (0, 0, 1)

    idea = tell(young, tag)
    answer(editor, idea, tag)
    young.open(f"/council/ideas/{idea}")
    look(young)
    assert "Come on Friday." in young.text


def speak(phone: Phone, tag: str) -> None:
    phone.open("/language")
    phone.pick("language", tag)
    phone.press("#question .main-step")


def make_a_poll(editor: Phone, tag: str) -> UUID:
    """In English first, as every poll is, then in the reader's language."""
    editor.open(f"{DESK}/polls/new")
    look(editor)
    words(editor, "en")
    editor.one("#ends_on").fill(SOON)
    editor.send()
    found = ID.search(editor.path)
    assert found
    if tag != "en":
        editor.open(f"{editor.path}/in/{tag}")
        look(editor)
        words(editor, tag)
        editor.send()
    return UUID(found[0])


def words(editor: Phone, tag: str) -> None:
    editor.one("#wording").fill(SAID[tag][2])
    editor.one("#answers").fill(SAID[tag][3])


def write(editor: Phone, tag: str, poll_id: UUID) -> str:
    """Write a page with a text and the poll, send it, and give its address on the desk."""
    title, text, *_rest = SAID[tag]
    editor.open(f"{DESK}/new")
    look(editor)
    editor.one("#text").fill(title)
    editor.one("#tag").select_option(tag)
    editor.pick("audience", "public")
    editor.send()
    there = editor.path
    editor.open(f"{there}/add/text")
    editor.one("#text").fill(text)
    editor.send()
    editor.open(f"{there}/add/poll")
    editor.one("#poll_id").select_option(str(poll_id))
    editor.send()
    look(editor)
    editor.send()
    look(editor)
    return there


def check_and_publish(publisher: Phone, there: str, question: str) -> None:
    publisher.open(f"{DESK}/waiting")
    look(publisher)
    publisher.follow(f"{there}/check")
    look(publisher)
    assert question in publisher.text
    for name in TICKS:
        publisher.pick(name, "y")
    publisher.send()
    look(publisher)


def vote(young: Phone, poll_id: UUID) -> None:
    young.follow(f"/council/polls/{poll_id}")
    look(young)
    young.press('button[name="answer"][value="2"]')
    look(young)
    assert not young.page.locator('button[name="answer"]').count()


def tell(young: Phone, tag: str) -> str:
    young.open("/council")
    young.follow("/council/ideas")
    look(young)
    young.follow("/council/ideas/new")
    look(young)
    young.one("#text").fill(IDEA[tag])
    young.send()
    look(young)
    return young.path.rpartition("/")[2]


def answer(editor: Phone, idea: str, tag: str) -> None:
    editor.open(f"{DESK}/ideas")
    look(editor)
    editor.follow(f"{DESK}/ideas/{idea}")
    look(editor)
    assert IDEA[tag] in editor.text
    editor.pick("says", "answered")
    editor.one("#text").fill("Come on Friday.")
    editor.send()
