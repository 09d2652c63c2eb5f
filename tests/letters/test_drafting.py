"""Drafting is a pure function of the record: nothing is invented, nothing is dropped unsaid."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from portal.choices.audience import Audience
from portal.i18n import LANGUAGES
from portal.letters.contents import Quote
from portal.letters.drafting import drafted
from portal.letters.formal import formal_record
from portal.letters.material import Material
from portal.letters.sections import Section
from portal.letters.things import Thing
from portal.outcomes.afterwards import ActionMade, AnswerGiven
from portal.outcomes.models import Outcome

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
ARABIC = "أريد أن أرى أخي"
REASON = "The bus does not go there."


def material(*things: Thing, **other) -> Material:
    return Material(
        name="Amina", language=LANGUAGES["ar"], number=2, met_on=date(2026, 3, 9),
        things=things, **other,
    )  # fmt: skip


def thing(text: str = ARABIC, english: str = "", *, audience=Audience.MEETING, **other) -> Thing:
    item = uuid4()
    quote = Quote(str(item), text, "rtl", "ar", audience.value, english, "", bool(english))
    return Thing(id=item, audience=audience, quote=quote if text else None, **other)


def given(outcome: Outcome, *, talked_about: bool = True) -> AnswerGiven:
    return AnswerGiven(uuid4(), uuid4(), talked_about, outcome, REASON, uuid4(), "Olga", NOON)


def action() -> ActionMade:
    ids = [uuid4() for _one in range(3)]
    return ActionMade(
        *ids, item_id=uuid4(), decision_id=None, who_id=None, who="Sam", what="Ring the school",
        by_when=date(2026, 4, 1), made_at=NOON, words=(),
    )  # fmt: skip


def texts(*things: Thing, **other) -> dict[Section, str]:
    return {section: one.text for section, one in drafted(material(*things, **other)).items()}


def test_an_empty_record_drafts_nothing():
    assert set(texts().values()) == {""}


@pytest.mark.parametrize(
    ("outcome", "section", "sentence"),
    [
        (Outcome.YES, Section.AGREED, "The answer is yes."),
        (Outcome.PARTLY, Section.COULD_NOT, "The answer is: partly."),
        (Outcome.NOT_NOW, Section.COULD_NOT, "The answer is: not now."),
        (Outcome.NO, Section.COULD_NOT, "The answer is no."),
    ],
)
def test_each_outcome_stands_in_its_section_with_its_reason(outcome, section, sentence):
    said = texts(thing(answer=given(outcome)))
    assert f"{sentence} {REASON}" in said[section]
    other = Section.COULD_NOT if section is Section.AGREED else Section.AGREED
    assert said[other] == ""


def test_words_are_quoted_as_they_were_written():
    said = texts(thing(answer=given(Outcome.NO)))
    assert f"“\u2068{ARABIC}\u2069”" in said[Section.COULD_NOT]


def test_english_stands_beside_them_and_says_who_made_it():
    said = texts(thing(english="I want to see my brother", answer=given(Outcome.NO)))
    assert "(in English, by a computer: “I want to see my brother”)" in said[Section.COULD_NOT]


def test_who_does_what_by_when():
    said = texts(thing(answer=given(Outcome.PARTLY), actions=(action(),)))
    assert "Sam does this by Wednesday 1 April: Ring the school" in said[Section.AGREED]


def test_what_was_not_talked_about_is_said():
    said = texts(thing(answer=given(Outcome.NOT_NOW, talked_about=False)))
    assert "We did not talk about it at the review." in said[Section.COULD_NOT]


def test_feelings_stand_where_they_belong():
    good = thing("", title="Friends", mood="good", felt="I feel good")
    sad = thing("", title="School", mood="sad", felt="I feel sad")
    silent = thing("", title="Family", felt="I don't want to say")
    said = texts(good, sad, silent)
    assert "Friends" in said[Section.WELL]
    assert "School" in said[Section.WORRY]
    assert "Family" not in said[Section.WELL] + said[Section.WORRY]


def test_the_next_date_is_said_where_it_is_fixed():
    assert "Monday 9 March" in texts(next_at=NOON)[Section.NEXT]


def test_what_does_not_fit_is_counted():
    long = replace(given(Outcome.NO), reason="y" * 3000)
    one = drafted(material(thing(answer=long), thing(answer=long)))[Section.COULD_NOT]
    assert one.left_out == 1
    assert len(one.text) <= 5000


def test_the_formal_record_leaves_out_what_was_for_the_iro_alone():
    told = thing(
        "سر بيننا", audience=Audience.MY_IRO, answer=given(Outcome.NO), actions=(action(),)
    )
    shared = thing(answer=given(Outcome.NO))
    document = formal_record(material(told, shared), "Olga", date(2026, 3, 10))
    words = str(document)
    assert ARABIC in words
    assert "سر بيننا" not in words
    assert "Ring the school" not in words


def test_the_formal_record_speaks_of_nobody_as_you():
    agreed = thing(answer=given(Outcome.YES), actions=(action(),))
    document = formal_record(material(agreed, thing(answer=given(Outcome.NO))), "Olga", NOON.date())
    ours = [
        span.text
        for chapter in document.chapters
        for block in chapter.blocks
        for span in block.spans
        if span.lang == "en"
    ]
    assert not any(" you " in f" {text.lower()} " for text in ours)
