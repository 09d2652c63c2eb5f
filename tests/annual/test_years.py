"""The years of the report, and what is no year."""

from datetime import date

import pytest

from portal.annual.years import ReportYear, year_named, year_of, years_until

MORE = ["2022-23\n", "٢٠٢٢-٢٣", "9999-00", "0000-01"]


def test_a_year_goes_from_1_april_to_31_march():
    year = year_named("2022-23")
    assert (year.first, year.last) == (date(2022, 4, 1), date(2023, 3, 31))
    assert year_of(date(2023, 3, 31)) == year_of(date(2022, 4, 1)) == year
    assert year_of(date(2023, 4, 1)).before == year


def test_the_turn_of_a_century():
    assert ReportYear(2099).name == "2099-00"
    assert year_named("2099-00") == ReportYear(2099)


@pytest.mark.parametrize(
    "name",
    ["", "abc", "2022", "2022-24", "2022-2023", "22-23", "2022-23 ", "-2022-23", *MORE],
)
def test_no_year(name):
    assert year_named(name) is None


def test_the_years_to_choose_from():
    today = date(2024, 6, 1)
    names = [year.name for year in years_until(today, date(2022, 3, 31))]
    assert names == ["2024-25", "2023-24", "2022-23", "2021-22"]
    assert [year.name for year in years_until(today, None)] == ["2024-25"]
    assert [year.name for year in years_until(today, date(2030, 1, 1))] == ["2024-25"]
    assert len(years_until(today, date(1900, 1, 1))) == 20
