"""The IRO writes the letter: drafted from the record, kept, never overwritten."""

from letters.letters import LETTER, REASON, WORDS, answered, held, promised


def test_it_is_drafted_from_the_record(amina, her_officer):
    item = held(amina)
    answered(her_officer, item)
    promised(her_officer, item)
    page = her_officer.visit(LETTER)
    assert (
        f"“\u2068{WORDS}\u2069”. The answer is: not now. {REASON}"
        in page.form_values()["could_not"]
    )
    assert "Ring the school" in page.form_values()["agreed"]
    assert page.form_values()["reach"] == ""
    assert page.has_text("Say how they can reach you")


def test_nothing_is_drafted_from_an_empty_record(amina, her_officer):
    hold(amina)
    values = her_officer.visit(LETTER).form_values()
    assert not any(values[name] for name in ("told", "well", "worry", "agreed", "could_not"))
