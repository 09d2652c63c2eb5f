"""The formal record says, area by area, what the review looked at: who somebody is always."""

import io

from docx import Document
from letters.letters import FORMAL, REVIEW, held

ASKED = f"{REVIEW}/record/plan"
IDENTITY = "Who I am (My language, my faith, my food, my culture, and being treated fairly)"


def test_what_was_answered_stands_in_the_formal_record(amina, her_officer):
    held(amina)
    her_officer.fill(
        ASKED,
        **{"looked-family": "yes", "note-family": "We rang him."},
        **{"looked-money": "no", "looked-who-i-am": "yes"},
    )
    page = her_officer.visit(FORMAL)
    for said in (
        "My family and people I miss: looked at.",
        "We rang him.",
        "Money and things I need: not looked at.",
    ):
        assert page.has_text(said), said
    assert page.has_text(f"{IDENTITY}: looked at.")
    assert not page.has_text("My health")
    file = Document(io.BytesIO(her_officer.visit(f"{FORMAL}.docx").bytes))
    assert "We rang him." in [one.text for one in file.paragraphs]


def test_who_somebody_is_is_never_passed_by(amina, her_officer):
    held(amina)
    assert her_officer.visit(FORMAL).has_text(f"{IDENTITY}: nobody has written down")
