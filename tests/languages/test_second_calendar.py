"""A second calendar beside each day, kept on the account."""

import pytest

from portal.i18n.calendars import MONTHS, NAMES

CHOSEN = {"language": "ti", "mode": "both"}


def test_it_is_asked_only_where_a_language_has_one(amina, ben, anybody):
    assert "second_calendar" in amina.visit("/language").html
    assert "second_calendar" not in ben.visit("/language").html
    assert "second_calendar" not in anybody.visit("/language").html


def test_it_is_shown_once_chosen_and_no_longer_once_not(amina):
    amina.press("/language", CHOSEN | {"second_calendar": "y"})
    shown = amina.visit("/").text
    assert any(f" {month} " in shown for month in MONTHS["ti"].split())
    assert NAMES["ti"] in shown
    assert (
        'name="second_calendar" type="checkbox" value="y" checked' in amina.visit("/language").html
    )
    amina.press("/language", CHOSEN)
    assert NAMES["ti"] not in amina.visit("/").text


def test_another_language_asks_anew(amina):
    amina.press("/language", CHOSEN | {"second_calendar": "y"})
    amina.press("/language", {"language": "fa_AF", "mode": "both", "second_calendar": "y"})
    shown = amina.visit("/").text
    assert not any(f" {month} 14" in shown for month in MONTHS["fa_AF"].split())


@pytest.mark.parametrize("value", ["y", "x", ""])
def test_a_language_without_one_ignores_it(ben, value):
    ben.press("/language", {"language": "en", "mode": "both", "second_calendar": value})
    assert ben.visit("/").status == 200
