"""Addresses of Amina's health assessments, and what is kept of them."""

from collections.abc import Callable
from typing import Any

import pytest
from cast.page import Page
from cast.people import person_id
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy import select

from portal.db import db
from portal.health.models import HealthAssessment
from portal.i18n import london_today

BY_OFFICER = f"/officer/young-people/{person_id('amina')}/health"
BY_WORKER = f"/professional/young-people/{person_id('amina')}/health"
TODAY = "today"


@pytest.fixture
def kept(app: Flask) -> Callable[[], list[Any]]:
    def rows() -> list[Any]:
        with app.app_context():
            return list(
                db.read.scalars(select(HealthAssessment).order_by(HealthAssessment.recorded_at))
            )

    return rows


@pytest.fixture
def write(her_social_worker: Visitor) -> Callable[..., Page]:
    """Amina's social worker writes down that it was held today, late for want of an interpreter."""

    def send(expect: int = 303, **values: Any) -> Page:
        said = {"held_on": london_today().isoformat(), "delay": "interpreter", **values}
        return her_social_worker.fill(BY_WORKER, expect, **said)

    return send
