"""The report as a page, a sheet and a document: two versions, and years that are none."""

import csv
import io
import re
from datetime import UTC, date, datetime
from zipfile import ZipFile

import pytest
import time_machine
from annual.authority import city_of_facts
from cast.visitor import Visitor
from docx import Document as WordFile
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db

REPORT = "/manage/report"
FILES = [f"{REPORT}.csv", f"{REPORT}.docx"]


@pytest.fixture
def city(authority):
    city_of_facts(authority)
    return authority


def numbers(page):
    cells = ["".join(cell.itertext()).strip() for row in page.all("tr") for cell in row]
    return [int(cell) for cell in cells if cell.isdigit()]


def sheet(manager: Visitor, **values: str) -> list[list[str]]:
    answer = manager.client.get(f"{REPORT}.csv", query_string=values)
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))


def test_without_a_year_it_is_the_last_that_is_over(city, manager):
    assert city
    assert manager.visit(REPORT).has_text("Annual report 2022-23")


def test_the_year_that_runs_is_so_far(city, show):
    city.young(date(2023, 5, 1), many=6)
    page = show("2023-24", "full")
    assert page.has_text("these are the figures so far, up to Thursday 1 June 2023")
    assert not page.has_text("\N{MINUS SIGN}29%")
    assert page.has_text("15")
    assert show("2023-24").has_text("Publish the figures of a year once")
    assert not show("2022-23").has_text("so far, up to")


def test_the_full_one_is_marked_and_shows_what_the_public_one_does_not(city, authority, show):
    authority.review(city.young(date(2022, 5, 2))[0], date(2022, 5, 20))
    public, full = show(), show(version="full")
    assert full.has_text("Not for publication")
    assert not public.has_text("Not for publication: small numbers are shown here.")
    assert 1 in numbers(full)
    assert min(numbers(public)) >= 5
    assert public.has_text("not shown")


@pytest.mark.parametrize(
    "year", ["abc", "2022-24", "2099-00", "2024-25", "1999-00", "", "9999-00", "2022-23%00", "%F0"]
)
def test_no_such_year(city, show, manager, year):
    assert city
    page = show(year, expect=404)
    assert page.has_text("There is no report of that year")
    assert page.has_text("2022-23")
    for file in FILES:
        assert manager.visit(f"{file}?year={year}", 404).has_text("There is no report of that year")


@pytest.mark.parametrize("version", ["", "abc", "FULL"])
def test_no_such_version_is_the_public_one(city, show, version):
    assert city
    assert show(version=version).has_text("Numbers under 5 are not shown")


def test_an_empty_authority(show, manager):
    assert show("2023-24", "full").has_text("Nobody was looked after in this year.")
    page = show("2023-24")
    assert page.has_text("Fewer than 5 young people were looked after in this year")
    assert numbers(page) == []
    assert len(sheet(manager, year="2023-24")) == 5
    show("2022-23", expect=404)


def test_four_young_people(authority, show):
    authority.young(date(2022, 5, 1), many=4)
    assert numbers(show()) == []
    assert 4 in numbers(show(version="full"))


def test_the_sheet_says_what_the_page_says(city, manager):
    assert city
    rows = sheet(manager, year="2022-23")
    april = next(row for row in rows if "Friday 1 April 2022" in row[1] and row[2])
    assert april[2:4] + april[5:] == ["11", "", "20", "-45"]
    assert ["Reviews", "Reviews held", "not shown", "", "", "", ""] in rows
    assert not [row for row in rows if "Not for publication" in row[1]]
    full = sheet(manager, year="2022-23", version="full")
    assert "Not for publication" in full[1][1]


def test_the_document(city, manager):
    assert city
    for version, name in (("public", "report-2022-23"), ("full", "not-for-publication")):
        answer = manager.client.get(f"{REPORT}.docx?year=2022-23&version={version}")
        assert name in answer.headers["Content-Disposition"]
        file = WordFile(io.BytesIO(answer.data))
        cells = [cell.text for row in file.tables[0].rows for cell in row.cells]
        assert {"11", "20", "\N{MINUS SIGN}45%"} <= set(cells)
        words = " ".join(paragraph.text for paragraph in file.paragraphs)
        assert ("Not for publication" in words) is (version == "full")
        assert not re.search("[\u2066-\u2069]", "".join(cells))
        assert "Mary" not in ZipFile(io.BytesIO(answer.data)).read("docProps/core.xml").decode()


def test_taking_it_along_is_noted(city, manager):
    for path in FILES:
        manager.client.get(f"{path}?year=2022-23&version=full")
    with city.app.app_context():
        query = select(AuditEntry).where(AuditEntry.act == Act.REPORT_TAKEN)
        notes = [entry.detail for entry in db.read.scalars(query.order_by(AuditEntry.id))]
    told = {"year": "2022-23", "version": "full"}
    assert notes == [{**told, "form": "csv"}, {**told, "form": "docx"}]


def test_it_asks_for_a_fresh_proof(city, manager):
    assert city
    with time_machine.travel(datetime(2023, 6, 1, 12, 6, tzinfo=UTC), tick=False):
        for path in FILES:
            assert "/sign-in/again" in manager.client.get(path).headers["Location"]


def test_nobody_else(cast, anybody):
    for name in ("administrator", "her_officer", "her_social_worker", "amina", "ben", "editor"):
        for path in (REPORT, *FILES):
            cast.visitor(name).visit(path, 404)
    anybody.visit(REPORT, 302)
