"""What the report says of reports of racism and of languages, and how little it asks."""

from datetime import date
from uuid import uuid4

import pytest
from annual.authority import CAME, at
from cast.counting import queries

from portal.annual.report import Version
from portal.speaking_up.models import Matter

DAY = date(2022, 12, 1)


@pytest.mark.parametrize("version", Version)
def test_reports_of_racism_stand_apart_and_never_in_small_numbers(authority, counted, version):
    for who, many in ((authority.young(CAME, many=13), 1), (authority.young(CAME), 2)):
        for young in who * many:
            matter = Matter(
                id=uuid4(),
                young_person_id=young,
                kind="unfair",
                goes_to="iro",
                words_sealed=b"x",
                made_at=at(DAY),
                state="settled" if many == 2 else "waiting",
                stage=1,
                since=DAY,
                due_on=DAY,
                is_longer=False,
            )
            authority.add(matter)
    found = counted("Racism or unfairness", version=version)
    assert found == {**dict.fromkeys(found), "Reports made": 15}
    assert counted("Racism or unfairness", "2023-24", version) == dict.fromkeys(found)


def test_languages(authority, counted):
    authority.young(CAME, language="ti", many=2)
    authority.young(CAME, language="ar")
    found = counted("Languages")
    assert [label.partition(" ")[0] for label in found] == ["Looked", "Arabic", "Tigrinya"]
    assert list(found.values()) == [3, 1, 2]


def test_ten_or_four_hundred_ask_the_same(app, authority, one, show):
    authority.review(one, date(2022, 10, 3))
    show(version="full")
    with queries(app) as few:
        show(version="full")
    for person_id in authority.young(CAME, many=20):
        authority.review(person_id, date(2022, 10, 3))
    with queries(app) as many:
        show(version="full")
    assert len(few) == len(many) <= 10
