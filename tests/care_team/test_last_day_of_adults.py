"""Whoever was made before the last day of adults was kept gets one when the portal migrates."""

from datetime import date

from cast.people import person_id
from sqlalchemy import update

from portal.care_team.ages import last_day_for_adults
from portal.care_team.models import YoungPerson
from portal.care_team.queries import open_birthday
from portal.care_team.service import fill_last_days
from portal.db import db


def test_it_is_worked_out_from_the_sealed_birthday(app, cast):
    cast.visitor("amina")
    with app.app_context():
        with db.at_once() as session:
            session.execute(update(YoungPerson).values(adults_until=None))
        with db.at_once() as session:
            assert fill_last_days(session) > 1
            assert fill_last_days(session) == 0
        with db.at_once() as session:
            amina = session.get(YoungPerson, person_id("amina"))
            born = open_birthday(amina, amina.person_id)
            assert amina.adults_until == last_day_for_adults(born)
            assert isinstance(amina.adults_until, date)
