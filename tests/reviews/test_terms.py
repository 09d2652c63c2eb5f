"""School terms from the authority's file."""

from datetime import date
from pathlib import Path

import pytest

from portal.reviews.calendar import Calendar, current_calendar, read_calendar, use_calendar
from portal.reviews.terms import SchoolTermFileError, Term, school_terms

AUTUMN = Term(date(2026, 9, 2), date(2026, 12, 18))
SPRING = Term(date(2027, 1, 5), date(2027, 3, 24))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "terms.txt"


def test_terms_are_read_in_order(file: Path) -> None:
    file.write_text(
        "\ufeff# ours\n2027-01-05 2027-03-24\n\n2026-09-02 2026-12-18 # autumn\n", "utf-8"
    )
    terms = school_terms(file)
    assert terms.terms == (AUTUMN, SPRING)
    assert terms.after(date(2026, 9, 2)) == SPRING
    assert terms.after(date(2026, 9, 1)) == AUTUMN
    assert terms.after(date(2027, 1, 5)) is None
    assert terms.at(date(2026, 12, 25)) == AUTUMN
    assert terms.at(date(2026, 9, 1)) is None


@pytest.mark.parametrize(
    "line", ["2026-09-02", "2026-12-18 2026-09-02", "autumn", "2026-09-02 2026-12-18 2027-01-01"]
)
def test_a_line_that_is_no_term_is_named(file: Path, line: str) -> None:
    file.write_text(f"2025-09-02 2025-12-18\n{line}\n", "utf-8")
    with pytest.raises(SchoolTermFileError, match="Line 2"):
        school_terms(file)


def test_terms_do_not_overlap(file: Path) -> None:
    file.write_text("2026-09-02 2026-12-18\n2026-12-18 2027-03-24\n", "utf-8")
    with pytest.raises(SchoolTermFileError, match="2026-12-18"):
        school_terms(file)


def test_without_files_england_is_meant_and_no_term(file: Path) -> None:
    assert read_calendar(None, None) == Calendar()
    file.write_text("2026-09-02 2026-12-18\n", "utf-8")
    before = current_calendar()
    use_calendar(read_calendar(None, file))
    assert current_calendar().terms.terms == (AUTUMN,)
    use_calendar(before)
