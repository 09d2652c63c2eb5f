"""The young people who are assigned to somebody today, as a set to start from."""

from typing import Any

from sqlalchemy import Select, bindparam, select

from portal.care_team.models import Assignment
from portal.care_team.queries import IRO, on_that_day


def assigned_to_me(*, as_iro: bool) -> Select[Any]:
    """Ids of the young people of `:me` on `:today`, as their IRO or with another job."""
    job = Assignment.job == IRO if as_iro else Assignment.job != IRO
    return select(Assignment.young_person_id).where(
        Assignment.adult_id == bindparam("me"), job, on_that_day()
    )
