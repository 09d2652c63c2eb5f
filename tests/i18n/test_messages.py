"""A message is made once, anywhere, and said in whatever language it is shown in."""

import datetime as dt
from collections.abc import Callable

import pytest

from portal.i18n import (
    Mode,
    State,
    _,
    day,
    lazy_gettext,
    ngettext,
    npgettext,
    pgettext,
    spoken_in,
    state,
)

Write = Callable[..., None]

SAVE = lazy_gettext("Save")


def test_a_message_made_at_import_follows_the_reader(write: Write) -> None:
    write("ar", 'msgid "Save"', 'msgstr "احفظ"')
    assert str(SAVE) == "Save"
    with spoken_in("ar"):
        assert str(SAVE) == SAVE.__html__() == "احفظ"
    with spoken_in("ar", Mode.ENGLISH):
        assert str(SAVE) == "Save"
    assert str(SAVE) == "Save"


def test_it_falls_back_message_by_message(write: Write) -> None:
    write("fa_AF", 'msgid "One"', 'msgstr "یک دری"')
    write("fa", 'msgid "One"', 'msgstr "یک"', 'msgid "Two"', 'msgstr "دو"')
    assert _("One").html("fa_AF") == "یک دری"
    assert _("Two").html("fa_AF") == '<span lang="fa" dir="rtl">دو</span>'
    assert _("Three").html("fa_AF") == '<span lang="en" dir="ltr">Three</span>'
    assert [_(word).plain("fa_AF") for word in ("One", "Two", "Three")] == ["یک دری", "دو", "Three"]


def test_six_arabic_forms_are_chosen_by_number(write: Write) -> None:
    forms = "\n".join(
        f'msgstr[{n}] "{word}"'
        for n, word in enumerate(["صفر", "واحد", "اثنان", "قليل", "كثير", "آخر"])
    )
    write("ar", 'msgid "%(num)d day"\nmsgid_plural "%(num)d days"', forms)
    said = [ngettext("%(num)d day", "%(num)d days", n).plain("ar") for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["صفر", "واحد", "اثنان", "قليل", "كثير", "آخر"]


def test_english_numbers_and_isolates() -> None:
    assert ngettext("%(num)d day", "%(num)d days", 1).html("en") == "<bdi>1</bdi> day"
    assert ngettext("%(num)d day", "%(num)d days", 0).plain("en") == "\u20680\u2069 days"


def test_a_tag_outside_the_table_is_answered_in_english() -> None:
    assert _("Save").plain("tlh") == "Save"
    assert day(dt.date(2026, 3, 9), dt.date(2026, 1, 1)).plain("tlh") == "Monday 9 March"


def test_context_tells_two_words_apart(write: Write) -> None:
    write(
        "ar",
        'msgctxt "fruit"\nmsgid "Date"\nmsgstr "تمر"',
        'msgctxt "day"\nmsgid "Date"\nmsgstr "تاريخ"',
    )
    assert pgettext("fruit", "Date").plain("ar") == "تمر"
    assert pgettext("day", "Date").plain("ar") == "تاريخ"
    assert _("Date").plain("ar") == "Date"
    assert npgettext("day", "%(num)d date", "%(num)d dates", 2).plain("en") == "\u20682\u2069 dates"


def test_a_message_may_be_a_value_of_another(write: Write) -> None:
    write("ar", 'msgid "I feel %(how)s"', 'msgstr "أشعر %(how)s"', 'msgid "well"', 'msgstr "بخير"')
    assert _("I feel %(how)s", how=_("well")).html("ar") == 'أشعر <bdi dir="rtl">بخير</bdi>'
    english = '<bdi dir="rtl"><span lang="en" dir="ltr">sad</span></bdi>'
    assert _("I feel %(how)s", how=_("sad")).html("ar") == f"أشعر {english}"


def test_messages_are_equal_by_what_they_say_and_never_change() -> None:
    assert _("Hi %(n)s", n="A") == _("Hi %(n)s", n="A") != _("Hi %(n)s", n="B")
    assert len({_("Save"), lazy_gettext("Save"), pgettext("x", "Save")}) == 2
    assert _("Hi %(n)s") % {"n": "A"} == _("Hi %(n)s", n="A")
    assert hash(_("Hi %(n)s", n=["unhashable"]))
    with pytest.raises(AttributeError):
        SAVE.num = 3


def test_the_state_of_a_translation(write: Write) -> None:
    write(
        "ar",
        'msgid "Save"\nmsgstr "احفظ"',
        'msgctxt "safety"\nmsgid "Help"\nmsgstr "عون"',
        reviewed='default = "human"\nreviewed = ["safety | Help"]',
    )
    assert state("ar", "Save") is State.HUMAN
    assert state("ar", "Help", "safety") is State.REVIEWED
    assert state("ar", "Other") is State.MISSING
    assert state("en", "Save") is State.REVIEWED


def test_a_fuzzy_translation_is_not_shown(write: Write) -> None:
    write("ar", '#, fuzzy\nmsgid "Save"\nmsgstr "احذف"')
    assert _("Save").plain("ar") == "Save"
