"""Two languages that only tests can speak."""

from portal.i18n import _, day, known, ngettext, pair, spoken_in
from portal.i18n.dates import london_today
from portal.i18n.pseudo import pretending


def test_they_are_offered_only_inside_the_hook() -> None:
    assert known("en_XA") != "en_XA"
    with pretending():
        assert known("en_XA") == "en_XA"
        assert known("ar-XB") == "ar_XB"
    assert known("ar_XB") == "ar"


def test_one_is_longer_and_one_is_mirrored() -> None:
    with pretending():
        long = _("I want to see my brother").plain("en_XA")
        assert len(long) >= 1.6 * len("I want to see my brother")
        assert ngettext("%(num)d day", "%(num)d days", 3).html("ar_XB") == "<bdi>3</bdi> ثانغ"
        with spoken_in("ar_XB") as now:
            assert now.language.direction == "rtl"
            assert pair(_("Save")).startswith('<span class="own">غ')
            assert day(london_today()).plain()
    assert _("Save").plain("en") == "Save"
