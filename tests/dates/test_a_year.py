"""One young person from entering care to 18: what each page says is due, late and done."""

import re
from datetime import date, time
from xml.etree.ElementTree import Element

from cast.page import XHTML, Page
from dates.life import EIGHTEEN, SINCE, THEIRS, Selam, on

from portal.i18n import day


def table(page: Page) -> dict[str, str]:
    """What each line of a page's table says, by its heading."""
    return {said(row.find(f"{XHTML}th")): said(row) for row in page.all("tr")}


def said(element: Element | None) -> str:
    words = "" if element is None else " ".join(element.itertext())
    return re.sub(r"\s+", " ", words.replace("\u2068", "").replace("\u2069", "")).strip()


def by(when: date) -> str:
    return day(when).plain("en")


def test_the_first_weeks(selam: Selam) -> None:
    with on(SINCE):
        lines = table(selam.officer.visit(THEIRS))
        assert by(date(2026, 4, 14)) in lines["Personal education plan started"], "Easter between"
        assert by(date(2026, 4, 28)) in lines["First health assessment"]
        assert "Due soon" in lines["Personal education plan started"]
        assert by(date(2026, 4, 28)) in lines["First review"]
        assert by(date(2026, 9, 26)) in lines["Pathway needs assessment"], "13 weeks from 27 March"
        mine = selam.herself.visit("/my-dates")
        assert mine.has_text(by(date(2026, 4, 28)))
        assert "late" not in mine.text.casefold()
    with on(date(2026, 4, 15)):
        assert "1 day late" in table(selam.officer.visit(THEIRS))["Personal education plan started"]
        selam.write("pep-started", date(2026, 4, 14))
        line = table(selam.officer.visit(THEIRS))["Personal education plan started"]
        assert "Done on" in line
        assert "late" not in line
        selam.plan(date(2026, 4, 24))
        lines = table(selam.officer.visit(THEIRS))
        assert by(date(2026, 4, 23)) in lines["First health assessment"], "before the review"
        assert by(date(2026, 4, 24)) in lines["Personal education plan ready for the first review"]
    with on(date(2026, 4, 25)):
        selam.hold()
        lines = table(selam.officer.visit(THEIRS))
        assert "2 days late" in lines["First health assessment"]
        assert by(date(2026, 5, 1)) in lines["Decisions written down"]
        assert by(date(2026, 5, 18)) in lines["Full record written"], "Early May bank holiday"
        assert by(date(2026, 5, 26)) in lines["Record given to everyone"], "and the spring one"
        assert by(date(2026, 7, 24)) in lines["Second review"]
        mine = selam.herself.visit("/my-dates")
        assert mine.has_text("That is not because of me.")


def test_the_rest_of_the_year(selam: Selam) -> None:
    first_weeks(selam)
    with on(date(2026, 7, 24)):
        lines = table(selam.officer.visit(THEIRS))
        assert "2 days late" in lines["First health assessment"]
        assert by(date(2027, 4, 25)) not in str(lines), "the next one would be after 18"
        assert "Next health assessment" not in lines
        assert "Due soon" in lines["Second review"]
        selam.plan(date(2026, 7, 24))
    with on(date(2026, 7, 25)):
        selam.hold()
        lines = table(selam.officer.visit(THEIRS))
        assert by(date(2027, 1, 24)) in lines["Next review"]
        selam.write("pathway-needs", date(2026, 7, 20))
        lines = table(selam.officer.visit(THEIRS))
        assert by(date(2027, 1, 20)) in lines["Pathway plan looked at again"]
    with on(date(2026, 10, 25)):
        assert selam.herself.visit("/my-dates").has_text("My next review must be by")
    with on(date(2027, 1, 25)):
        assert "1 day late" in table(selam.officer.visit(THEIRS))["Next review"]
        assert "5 days late" in table(selam.officer.visit(THEIRS))["Pathway plan looked at again"]
        selam.write("pathway-plan-review", date(2027, 1, 25))
        assert by(date(2027, 7, 25)) in selam.officer.visit(THEIRS).text
    with on(EIGHTEEN):
        hers = [
            row
            for row in map(said, selam.officer.visit("/officer/dates").all("tr"))
            if "Selam" in row
        ]
        assert hers, "what is written after a review is still asked for"
        assert not [row for row in hers if "Next review" in row or "health" in row]
        assert selam.herself.visit("/").has_text("One more review? I choose")


def test_the_pathway_plan_stands_on_the_pack_from_17_and_a_half(selam: Selam) -> None:
    words = "This review looks at the pathway plan"
    for day_of_review, stands in ((date(2026, 9, 30), False), (date(2026, 10, 1), True)):
        with on(date(2026, 9, 1)):
            selam.plan(day_of_review)
            page = selam.officer.visit(THEIRS)
            pack = next(link for link in page.links() if link.endswith("/pack"))
            assert selam.officer.visit(pack).has_text(words) is stands
            selam.hold()


def test_the_end_of_summer_time_changes_no_day(selam: Selam) -> None:
    """23:30 UTC on 24 October is 25 October in London; a day later it is not the 26th."""
    first_weeks(selam)
    late = time(23, 30)
    with on(date(2026, 10, 24), late):
        page = selam.officer.visit(f"{THEIRS}/dates/pathway-needs")
        assert page.has_text("29 days late"), "from 26 September to 25 October"
    with on(date(2026, 10, 25), late):
        page = selam.officer.visit(f"{THEIRS}/dates/pathway-needs")
        assert page.has_text("29 days late")


def first_weeks(selam: Selam) -> None:
    with on(date(2026, 4, 15)):
        selam.plan(date(2026, 4, 24))
    with on(date(2026, 4, 25)):
        selam.hold()
        selam.assessed(date(2026, 4, 25), delay="clinic")
