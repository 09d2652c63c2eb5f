"""An authority of its own, and a manager's page of its report."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
import time_machine
from annual.authority import CAME, Authority
from cast.page import Page
from cast.visitor import Visitor
from flask import Flask

from portal.annual.report import Report, Version, gather
from portal.annual.years import year_named
from portal.db import db

AFTER = date(2023, 6, 1)


@pytest.fixture
def today() -> Iterator[None]:
    """A day in summer 2023, after the report of 2022-23."""
    with time_machine.travel(datetime(2023, 6, 1, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def authority(app: Flask, today: None) -> Authority:  # noqa: ARG001 it is that day
    return Authority(app)


@pytest.fixture
def one(authority: Authority) -> UUID:
    """Somebody looked after from Monday 5 September 2022: the first review is due on 4 October."""
    return authority.young(CAME)[0]


@pytest.fixture
def manager(authority: Authority) -> Visitor:
    return Visitor(authority.app, authority.manager, authority.token())


@pytest.fixture
def show(manager: Visitor) -> Callable[..., Page]:
    def page(year: str = "2022-23", version: str = "public", expect: int = 200) -> Page:
        return manager.visit(f"/manage/report?year={year}&version={version}", expect)

    return page


@pytest.fixture
def counted(authority: Authority) -> Callable[..., dict[str, object]]:
    """What stands beside each line of a section, by its words."""

    def of(heading: str, year: str = "2022-23", version: Version = Version.FULL) -> dict:
        report = _report(authority, year, version)
        [section] = [one for one in report.sections if one.heading.plain("en") == heading]
        return {figure.label.plain("en"): figure.number for figure in section.figures}

    return of


@pytest.fixture
def people(authority: Authority) -> Callable[..., list[tuple]]:
    def of(year: str = "2022-23", version: Version = Version.PUBLIC) -> list[tuple]:
        return [
            (one.number, one.then, one.per_cent) for one in _report(authority, year, version).people
        ]

    return of


def _report(authority: Authority, year: str, version: Version) -> Report:
    named = year_named(year)
    assert named is not None
    with authority.app.app_context():
        return gather(db.read, named, AFTER, version)
