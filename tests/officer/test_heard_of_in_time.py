"""From three working days before its day, and late from the day after it, both desks say so."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from cast.promising import agreed, say
from time_machine import travel

from portal.outcomes.models import Says

DAY = date(2026, 4, 7)  # the Tuesday after Good Friday and Easter Monday
DESKS = (("her_social_worker", "/professional"), ("her_officer", "/officer"))
SOON, LATE = "1 thing is due on", "1 thing is late. It was due on"


def heard(cast, at):
    """What each desk says at that time."""
    with travel(datetime.fromisoformat(at), tick=False):
        pages = [cast.visitor(name).visit(desk) for name, desk in DESKS]
    return [[words for words in (SOON, LATE) if page.has_text(words)] for page in pages]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-03-30T12:00+00:00", []),
        ("2026-03-30T22:59+00:00", []),
        ("2026-03-30T23:01+00:00", [SOON]),  # the 31st in London, by summer time
        ("2026-04-04T12:00+00:00", [SOON]),
        ("2026-04-07T22:59+00:00", [SOON]),
        ("2026-04-07T23:01+00:00", [LATE]),
        ("2026-05-08T12:00+00:00", [LATE]),
    ],
)
def test_over_easter(cast, at, said):
    agreed(cast, "her_social_worker", by_when=DAY)
    agreed(cast, "her_social_worker", by_when=DAY + timedelta(days=90))
    assert heard(cast, at) == [said, said]


def test_the_officer_hears_on_until_it_is_done(cast):
    action_id = agreed(cast, "her_social_worker", by_when=DAY)
    say(cast, action_id, "her_social_worker", Says.TELLS_DONE)
    assert heard(cast, "2026-04-08T12:00+00:00") == [[], [LATE]], "who told it has done their part"
    say(cast, action_id, "her_officer", Says.DONE)
    assert heard(cast, "2026-04-08T12:00+00:00") == [[], []]


def test_the_authoritys_own_bank_holidays_count(cast, tmp_path, monkeypatch):
    file = tmp_path / "bank-holidays.txt"
    file.write_text("2026-01-01\n2026-04-02\n2026-04-03\n2026-04-06\n", encoding="utf-8")
    agreed(cast, "her_social_worker", by_when=DAY)
    assert heard(cast, "2026-03-30T12:00+00:00") == [[], []]
    with_a_file(cast, file, monkeypatch)
    assert heard(cast, "2026-03-30T12:00+00:00") == [[SOON], [SOON]]


def with_a_file(cast, file, monkeypatch):
    settings = replace(cast.app.extensions["settings"], bank_holidays=file)
    monkeypatch.setitem(cast.app.extensions, "settings", settings)
