"""Papers in every language at once: the words are found, tagged, and can be looked at."""

import subprocess
from pathlib import Path

import pytest
from cast.people import person_id, review_id
from documents.sample import BAD, WORDS
from pack.paper import PDF, WORD, fetched, text_of, words_in_word

from portal.choices.audience import Audience
from portal.db import db, utc_now
from portal.i18n import LANGUAGES, SHIPPED
from portal.preparation.submissions import FrozenItem, Step, Submission
from portal.vault import current_vault, place_of

PICTURES = Path(__file__).parents[2] / "build" / "papers"
IDS = {tag: person_id(f"wish in {tag}") for tag in SHIPPED}


def shared_in(amina, tags, text=""):
    """One wish in each of these languages, or of this text, shared as it is."""
    me, version = amina.id, person_id("a version in many languages")
    items = [
        FrozenItem(
            IDS[tag],
            Step.WISHES,
            1,
            Audience.MEETING,
            (),
            {"text": text or WORDS[tag], "direction": LANGUAGES[tag].direction, "language": tag},
            {"kind": "want"},
        ).as_json()
        for tag in tags
    ]
    with amina.app.app_context(), db.at_once() as session:
        place = place_of(Submission.content_sealed, version, me)
        session.add(
            Submission(
                id=version,
                young_person_id=me,
                review_id=review_id("amina"),
                version=1,
                shared_at=utc_now(),
                language="ti",
                content_sealed=current_vault().seal_json(place, items),
            )
        )


def test_all_of_them_together(amina, her_officer):
    shared_in(amina, SHIPPED)
    made = fetched(her_officer, f"{PDF}?for=meeting")
    text = text_of(made).replace("\u200c", " ")
    assert b"pdfuaid" in made
    for tag in SHIPPED:
        words = WORDS[tag].replace("\u200c", " ").split()
        found = sum(word in text for word in words)
        assert found >= 0.75 * len(words), tag
        assert f"/Lang({LANGUAGES[tag].html_lang.partition('-')[0]})".encode() in made


@pytest.mark.parametrize("tag", ["ar", "ti", "bn", "vi", "uk", "ps"])
def test_a_script_to_look_at(amina, her_officer, tag):
    shared_in(amina, [tag])
    made = fetched(her_officer, f"{PDF}?for=meeting")
    PICTURES.mkdir(parents=True, exist_ok=True)
    command = ["/usr/bin/pdftoppm", "-r", "60", "-png", "-", str(PICTURES / tag)]
    subprocess.run(command, input=made, check=True)  # noqa: S603 a fixed command
    pages = sorted(PICTURES.glob(f"{tag}-*.png"))
    assert all(page.stat().st_size > 4000 for page in pages)
    assert len(pages) >= 2


@pytest.mark.parametrize("what", BAD)
def test_any_text_makes_papers(amina, her_officer, what):
    text = BAD[what].replace("\udc80", "")
    shared_in(amina, ["en"], text)
    assert "Made for the IRO" in text_of(fetched(her_officer, PDF))
    assert "Made for the IRO" in words_in_word(fetched(her_officer, WORD))
