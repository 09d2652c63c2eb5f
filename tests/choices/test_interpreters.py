"""Languages to ask an interpreter for stand by their own names."""

import pytest

from portal.choices.interpreters import INTERPRETER_LANGUAGES, OTHER_LANGUAGE

SPOKEN = {"haz", "fvr", "mls", "zag", "ssy", "byn", "syl"}


def test_spoken_languages_are_offered_that_nobody_reads_here() -> None:
    offered = INTERPRETER_LANGUAGES.values()
    assert {language.code for language in offered if language.spoken_only} == SPOKEN


def test_english_needs_no_interpreter() -> None:
    assert "en" not in INTERPRETER_LANGUAGES


def test_a_language_not_in_the_list_can_be_asked_for() -> None:
    assert INTERPRETER_LANGUAGES[OTHER_LANGUAGE].label.plain("en") == "Another language"


@pytest.mark.parametrize("reader", ["ar", "ti"])
def test_a_reader_sees_the_own_name_in_its_own_direction(reader: str) -> None:
    dari = INTERPRETER_LANGUAGES["fa-af"].label
    assert dari.html(reader) == '<bdi lang="fa-AF" dir="rtl">دری</bdi>'
    assert dari.plain(reader) == "\u2068دری\u2069"


def test_adults_read_the_english_name_beside_it() -> None:
    bilen = INTERPRETER_LANGUAGES["byn"].label
    own = '<bdi lang="byn" dir="ltr">ብሊና</bdi>'
    assert bilen.html("en") == f'<bdi lang="en" dir="ltr">Bilen</bdi> ({own})'
    assert bilen.plain("en") == "Bilen (\u2068ብሊና\u2069)"


def test_it_is_a_text_in_the_language_now_spoken() -> None:
    saho = INTERPRETER_LANGUAGES["ssy"].label
    assert str(saho) == saho.plain("en")
    assert saho.__html__() == saho.html("en")
