"""A catalogue is written by many hands: whatever it holds is words and nothing else."""

from collections.abc import Callable
from pathlib import Path

from portal.i18n import Ltr, _, ngettext, pair, spoken_in

Write = Callable[..., None]


def test_markup_in_a_translation_is_inert(write: Write) -> None:
    write("ar", 'msgid "Save"', 'msgstr "<i onclick=alert(1)>احفظ</i>&amp;"')
    with spoken_in("ar"):
        for shown in (_("Save").html(), pair(_("Save")), _("Save").__html__()):
            assert "&lt;i onclick=alert(1)&gt;احفظ&lt;/i&gt;&amp;amp;" in shown
            assert "<i" not in shown


def test_markup_round_a_value_is_inert_too(write: Write) -> None:
    write("ar", 'msgid "Hello %(name)s"', 'msgstr "<b>%(name)s</b>"')
    shown = _("Hello %(name)s", name="<script>").html("ar")
    assert shown == "&lt;b&gt;<bdi>&lt;script&gt;</bdi>&lt;/b&gt;"


def test_a_wrong_placeholder_gives_english(write: Write) -> None:
    for wrong in (
        "%(nom)s",
        "%(name)d",
        "%(name)s %(secret)s",
        "%(name)",
        "بلا",
        "%(name)s %(",
        "٪(name)s",
    ):
        write("ar", 'msgid "Hello %(name)s"', f'msgstr "{wrong}"')
        hello = _("Hello %(name)s", name="Amina")
        assert hello.html("ar") == '<span lang="en" dir="ltr">Hello <bdi>Amina</bdi></span>'
        assert hello.plain("ar") == "Hello \u2068Amina\u2069"


def test_a_value_cannot_name_a_placeholder_or_leave_its_isolate(write: Write) -> None:
    write("ar", 'msgid "Hello %(name)s"', 'msgstr "أهلا %(name)s"')
    hello = _("Hello %(name)s", name="%(name)s\u2069\u202e<b>")
    assert hello.plain("ar") == "أهلا \u2068%(name)s<b>\u2069"
    assert hello.html("ar") == "أهلا <bdi>%(name)s&lt;b&gt;</bdi>"


def test_a_percent_sign_is_a_percent_sign(write: Write) -> None:
    write("ar", 'msgid "100% sure"', 'msgstr "100% أكيد"', 'msgid "%%(x)s"', 'msgstr "%%(x)s"')
    assert _("100% sure").plain("ar") == "100% أكيد"
    assert _("50% of %(name)s", name="it").plain("en") == "50% of \u2068it\u2069"
    assert _("%%(x)s").plain("ar") == "%(x)s"
    assert _("%d %s %").html("en") == "%d %s %"


def test_a_missing_value_never_raises() -> None:
    assert _("Hello %(name)s").plain("en") == "Hello %(name)s"


def test_a_catalogue_with_another_languages_plurals_is_not_used_for_them(write: Write) -> None:
    write(
        "ar",
        'msgid "%(num)d day"\nmsgid_plural "%(num)d days"\nmsgstr[0] "x"\nmsgstr[1] "y"',
        'msgid "Save"\nmsgstr "احفظ"',
        header="nplurals=2; plural=(n != 1);",
    )
    assert ngettext("%(num)d day", "%(num)d days", 2).plain("ar") == "\u20682\u2069 days"
    assert _("Save").plain("ar") == "احفظ"


def test_a_file_that_is_no_catalogue_shows_english(write: Write, translations: Path) -> None:
    write("ar", "nonsense <<<")
    assert _("Save").plain("ar") == "Save"
    (translations / "ar/LC_MESSAGES/messages.po").write_bytes(b'msgid "Save"\nmsgstr "\xff"')
    assert _("Save").plain("ar") == "Save"


def test_a_phone_number_stands_left_to_right_on_one_line(write: Write) -> None:
    write("ar", 'msgid "Call %(number)s"', 'msgstr "اتصل %(number)s"')
    call = _("Call %(number)s", number=Ltr("020 7946 0000"))
    assert call.html("ar") == 'اتصل <bdi dir="ltr" class="nowrap">020 7946 0000</bdi>'
    assert call.plain("ar") == "اتصل \u2066020 7946 0000\u2069"
