"""Addresses of Amina's pages at /manage, and what the database holds after an act."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from cast.people import person_id, review_id
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import Base, db


@dataclass(frozen=True)
class Young:
    """A young person of the cast, as an administrator's addresses name them."""

    name: str

    @property
    def id(self) -> UUID:
        return person_id(self.name)

    @property
    def page(self) -> str:
        return f"/manage/people/{self.id}"

    @property
    def review(self) -> str:
        return f"{self.page}/reviews/{review_id(self.name)}"


@pytest.fixture
def amina_there() -> Young:
    return Young("amina")


@pytest.fixture
def ben_there() -> Young:
    return Young("ben")


class Kept:
    """What is in the database."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def rows(self, table: type[Base], **wanted: object) -> list:
        with self.app.app_context():
            return list(db.read.scalars(select(table).filter_by(**wanted)))

    def acts(self) -> list[Act]:
        """The newest first."""
        return [Act(entry.act) for entry in reversed(self.rows(AuditEntry))]


@pytest.fixture
def kept(app: Flask) -> Kept:
    return Kept(app)


@pytest.fixture
def new_staff(administrator: Visitor) -> dict[str, str]:
    """A filled form of somebody who starts here."""
    form = administrator.visit("/manage/new-staff").form_values()
    return {
        **form,
        "name": "Nora New",
        "role": "professional",
        "language": "en",
        "sign_in_name": "wren-12",
    }


@pytest.fixture
def new_young_person(administrator: Visitor) -> dict[str, str]:
    form = administrator.visit("/manage/new-young-person").form_values()
    return {
        **form,
        "name": "Selam",
        "language": "ti",
        "born_on": "2010-02-03",
        "looked_after_since": "2026-01-05",
    }
