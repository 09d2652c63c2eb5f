"""Home says that the council answered an idea of mine, until I open it."""

import pytest
from cast.counting import queries
from ideas.writing import an_idea, answer

MINE = "/council/ideas"
SAYS = "You said, we did"


@pytest.fixture
def editor(cast):
    return cast.visitor("editor")


def test_an_answer_is_told_until_it_is_opened(amina, ben, editor):
    made = an_idea(amina, "A football team", named="with")
    assert not amina.visit("/").has_text(SAYS)
    answer(editor, made, says="answered", text="We talk on Friday.")
    page = amina.visit("/")
    assert page.has_text(SAYS)
    assert f"{MINE}/{made}" in page.links()
    assert not ben.visit("/").has_text(SAYS)
    amina.visit(MINE)
    assert amina.visit("/").has_text(SAYS)
    amina.visit(f"{MINE}/{made}")
    assert not amina.visit("/").has_text(SAYS)


def test_what_comes_next_is_told_again(amina, editor):
    made = an_idea(amina, "A football team", named="with")
    told = (
        {"says": "decided", "outcome": "yes", "text": "Many want it."},
        {"says": "milestone", "on": "2027-02-01", "text": "We book a pitch."},
        {"says": "done", "text": "Come on Mondays."},
    )
    for said in told:
        answer(editor, made, **said)
        assert amina.visit("/").has_text(SAYS)
        amina.visit(f"{MINE}/{made}")
        assert not amina.visit("/").has_text(SAYS)


def test_two_answers_are_told_one_after_the_other(amina, editor):
    first, last = (an_idea(amina, text, named="with") for text in ("A team", "A trip"))
    for made in (first, last):
        answer(editor, made, says="answered", text="Thank you.")
    for made in (last, first):
        page = amina.visit("/")
        assert [link for link in page.links() if link.startswith(MINE)] == [f"{MINE}/{made}"]
        amina.visit(f"{MINE}/{made}")
    assert not amina.visit("/").has_text(SAYS)


def test_the_screen_of_a_shared_phone_does_not_say_what_it_was(amina, editor):
    made = an_idea(amina, "A football team", named="with")
    answer(editor, made, says="decided", outcome="no", text="There is no money.")
    page = amina.visit("/")
    assert page.has_text("There is an answer")
    for words in ("football", "money", "decided"):
        assert not page.has_text(words)


def test_nothing_tells_of_an_idea_without_a_name(amina, editor):
    made = an_idea(amina, "A football team")
    answer(editor, made, says="answered", text="Thank you.")
    assert not amina.visit("/").has_text(SAYS)


def test_an_idea_taken_back_is_told_no_more(amina, editor):
    made = an_idea(amina, "A football team", named="with")
    answer(editor, made, says="answered", text="Thank you.")
    amina.press(f"{MINE}/{made}/take-back")
    assert not amina.visit("/").has_text(SAYS)


def test_only_its_own_young_person_opens_it(amina, ben, editor):
    made = an_idea(amina, "A football team", named="with")
    answer(editor, made, says="answered", text="Thank you.")
    ben.visit(f"{MINE}/{made}", expect=404)
    editor.visit(f"/council/desk/ideas/{made}")
    assert amina.visit("/").has_text(SAYS)


def test_home_asks_as_little_as_before(app, amina, editor):
    amina.visit("/")
    with queries(app) as before:
        amina.visit("/")
    answer(editor, an_idea(amina, "A team", named="with"), says="answered", text="Thank you.")
    with queries(app) as told:
        assert amina.visit("/").has_text(SAYS)
    assert len(told) == len(before) <= 5
