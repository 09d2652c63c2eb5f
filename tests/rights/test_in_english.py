"""What is asked of a right, in English: by the IRO, and the young person's to refuse."""

import pytest
from rights.asking import PAGE, ask
from translation.desk import rows

WORDS, ENGLISH = "ጠበቓ ክረክብ ይኽእል ድየ?", "Can I have a lawyer?"
LIST = "/rights/questions/in-english"


def asked(question):
    return f"/officer/rights-questions/{question}"


@pytest.fixture
def question(amina):
    amina.press("/language", {"language": "ti", "mode": "both"})
    return ask(amina, WORDS)


def test_it_stands_beside_the_words(amina, her_officer, question):
    address = f"{asked(question)}/english"
    assert address in her_officer.visit(asked(question)).links()
    her_officer.fill(address, text=ENGLISH)
    page = her_officer.visit(asked(question))
    assert page.text.index(WORDS) < page.text.index(ENGLISH)
    assert LIST in amina.visit(PAGE).links()
    assert amina.visit(LIST).has_text(ENGLISH)
    translation = rows(amina)[-1].id
    amina.fill(f"{LIST}/{translation}/not-meant", text="ካልእ")
    assert her_officer.visit(asked(question)).has_text(
        "Amina says that this is not what they meant."
    )
    amina.press(f"{LIST}/{translation}/meant")
    assert "not what they meant" not in her_officer.visit(asked(question)).text
    amina.press(f"/rights/questions/{question}/take-back")
    assert ENGLISH not in amina.visit(LIST).text
    her_officer.visit(address, expect=404)


def test_a_question_in_english_needs_none(amina, her_officer):
    amina.press("/language", {"language": "en", "mode": "mine"})
    question = ask(amina, "Can I?")
    her_officer.visit(f"{asked(question)}/english", expect=404)
    assert LIST not in amina.visit(PAGE).links()


@pytest.mark.parametrize("name", ["other_officer", "her_social_worker", "manager", "ben"])
def test_nobody_else(cast, amina, her_officer, question, name):
    her_officer.fill(f"{asked(question)}/english", text=ENGLISH)
    visitor, translation = cast.visitor(name), rows(amina)[-1].id
    visitor.visit(f"{asked(question)}/english", expect=404)
    visitor.press(f"{asked(question)}/computer", expect=404)
    visitor.visit(f"{LIST}/{translation}/not-meant", expect=404)
    visitor.press(f"{LIST}/{translation}/meant", expect=404)
