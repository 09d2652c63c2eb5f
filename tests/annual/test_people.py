"""Who was looked after when: the numbers of FACTS, and who counts."""

from datetime import date
from uuid import uuid4

import pytest
from annual.authority import city_of_facts

from portal.annual.report import Version
from portal.care_team.models import EarlierCare
from portal.vault import current_vault

FULL = Version.FULL


def test_the_city_of_facts(authority, people, show):
    city_of_facts(authority)
    for version in Version:
        first, last, during, came, went = people(version=version)
        assert first == (11, 20, -45)
        assert last == (9, 11, -18)
        assert during == (21, 30, -30)
        assert (came[0], went[0]) == (10, 12)
    page = show()
    assert page.has_text("\N{MINUS SIGN}45%")
    assert page.has_text("\N{MINUS SIGN}18%")
    assert page.has_text("\N{MINUS SIGN}30%")


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        (date(2022, 4, 1), None, (1, 1, 1, 0, 0)),
        (date(2022, 4, 2), None, (0, 1, 1, 1, 0)),
        (date(2021, 1, 1), date(2022, 4, 1), (1, 0, 1, 0, 1)),
        (date(2021, 1, 1), date(2022, 3, 31), (0, 0, 0, 0, 0)),
        (date(2023, 3, 31), date(2023, 3, 31), (0, 1, 1, 1, 0)),
        (date(2023, 4, 1), None, (0, 0, 0, 0, 0)),
    ],
)
def test_both_days_of_a_time_in_care_count(authority, people, since, until, counts):
    authority.young(since, until)
    assert tuple(one[0] for one in people(version=FULL)) == counts


def test_care_ends_on_the_day_before_18(authority, people):
    authority.young(date(2021, 1, 1), born=date(2005, 4, 1))
    authority.young(date(2021, 1, 1), born=date(2004, 4, 2))
    authority.young(date(2020, 1, 1), born=date(2004, 2, 29))
    first, last, during, *_rest = people(version=FULL)
    assert (first[0], last[0], during[0]) == (2, 1, 2)


def test_who_came_back_is_one_young_person(authority, people):
    [one] = authority.young(date(2022, 12, 1))
    authority.add(
        EarlierCare(id=uuid4(), young_person_id=one, since=date(2021, 5, 1), until=date(2022, 6, 1))
    )
    first, last, during, came, went = people(version=FULL)
    assert (first[0], last[0], during[0], came[0], went[0]) == (1, 1, 1, 0, 0)
    assert people("2021-22", FULL)[2][0] == 1


def test_closed_and_erased_accounts_are_counted(authority, people):
    made = authority.young(date(2021, 1, 1), many=2)
    authority.change(
        "UPDATE person SET closed_at = '2022-06-01' WHERE id = :one", {"one": made[0].hex}
    )
    with authority.app.app_context():
        current_vault().keystore.destroy(made[1])
    assert people(version=FULL)[2][0] == 2


def test_a_birthday_is_opened_only_where_its_last_day_is_not_kept(authority, people, monkeypatch):
    [one] = authority.young(date(2021, 1, 1), born=date(2004, 4, 2))
    with monkeypatch.context() as closed:
        closed.setattr("portal.annual.people.open_birthday", None)
        assert people(version=FULL)[0][0] == 1
    authority.change(
        "UPDATE young_person SET adults_until = NULL WHERE person_id = :one", {"one": one.hex}
    )
    assert people(version=FULL)[0][0] == 1
