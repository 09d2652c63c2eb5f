"""`portal tidy` lets go of ways in that were used or ran out, a day after that."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from accounts.conftest import MakeCard
from cast.people import Cast, person_id
from cast.visitor import Visitor
from click.testing import CliRunner
from polls.polling import a_poll, tap
from sqlalchemy import func, select

from portal.accounts.card_models import Card, Enrolment
from portal.accounts.service import CardDone, activate_card
from portal.cli import portal
from portal.config import Settings
from portal.db import db, utc_now
from portal.people.models import SignInSession
from portal.people.spent import is_spent
from portal.polls.models import PollVoter

PEOPLE = f"/manage/people/{person_id('amina')}"
Tidy = Callable[[], int]


@pytest.fixture
def tidy(settings: Settings) -> Tidy:
    """Run it; gives how many it says are gone."""
    variables = {
        "PORTAL_DATA": str(settings.data),
        "PORTAL_ORIGIN": settings.origin,
        "PORTAL_MASTER_KEYS": str(settings.master_keys),
        "PORTAL_SECRET_KEY": settings.secret_key,
    }

    def run() -> int:
        result = CliRunner().invoke(portal, ["tidy"], env=variables)
        assert result.exit_code == 0, result.output
        return int(result.output.removeprefix("Deleted: "))

    return run


def cards_left(cast: Cast) -> tuple[int, int]:
    """How many cards there are, and of how many the secrets' hashes."""
    counted = (func.count(Card.id), func.count(Card.id).filter(~is_spent(Card.token_hash)))
    with cast.app.app_context():
        every, open_ones = db.read.execute(select(*counted)).one()
        assert open_ones == db.read.scalar(
            select(func.count(Card.id)).where(~is_spent(Card.code_mac))
        )
    return every, open_ones


def test_used_and_run_out_cards_keep_no_hash(
    cast: Cast, anybody: Visitor, new_card: MakeCard, tidy: Tidy
) -> None:
    used, late, dead = new_card(), new_card(), new_card(active=False)
    anybody.press("/card", {"token": used.token})
    assert cards_left(cast) == (3, 3)
    assert tidy() == 0
    with time_machine.travel(utc_now() + timedelta(days=2)):
        assert tidy() >= 2
        assert cards_left(cast) == (3, 1)
        assert tidy() == 0
        for card in (used, late):
            anybody.press("/card", {"token": card.token}, expect=422)
        with cast.app.app_context(), db.at_once() as session, pytest.raises(CardDone):
            activate_card(session, actor=None, card_id=late.card_id)
        with cast.app.app_context(), db.at_once() as session:
            activate_card(session, actor=None, card_id=dead.card_id)
        assert anybody.press("/card", {"token": dead.token}).location == "/card/pin"


def test_a_card_that_ran_out_can_be_activated_until_then(
    cast: Cast, new_card: MakeCard, tidy: Tidy
) -> None:
    late = new_card()
    door = f"{PEOPLE}/cards/{late.card_id}/activate"
    with time_machine.travel(utc_now() + timedelta(hours=2)):
        assert tidy() == 0
        assert door in cast.visitor("administrator").visit(PEOPLE).links()
    with time_machine.travel(utc_now() + timedelta(days=2)):
        tidy()
        page = cast.visitor("administrator").visit(PEOPLE)
        assert page.has_text("Ran out")
        assert door not in page.links()


def test_a_new_card_tidies_too(cast: Cast, new_card: MakeCard) -> None:
    new_card()
    with time_machine.travel(utc_now() + timedelta(days=2)):
        new_card()
    assert cards_left(cast) == (2, 1)


def test_nothing_that_is_open_goes(cast: Cast, new_card: MakeCard, tidy: Tidy) -> None:
    amina = cast.visitor("amina")
    new_card()
    assert tidy() == 0
    amina.visit("/")
    assert cards_left(cast) == (1, 1)


def test_ended_sessions_and_secrets_nobody_kept_go(
    cast: Cast, anybody: Visitor, new_card: MakeCard, tidy: Tidy
) -> None:
    cast.visitor("amina")
    anybody.press("/card", {"token": new_card("ben").token})
    with time_machine.travel(utc_now() + timedelta(days=2)):
        assert tidy() == 3
    with cast.app.app_context():
        for table in (SignInSession, Enrolment):
            assert db.read.scalar(select(func.count()).select_from(table)) == 0


def test_who_voted_goes_when_the_poll_has_ended(cast: Cast, amina: Visitor, tidy: Tidy) -> None:
    tap(amina, a_poll(cast), 1)
    assert tidy() == 0
    with time_machine.travel(utc_now() + timedelta(days=9)):
        tidy()
    with cast.app.app_context():
        assert db.read.scalar(select(func.count()).select_from(PollVoter)) == 0


def test_files_that_a_kill_left_unfinished_go(settings: Settings, tidy: Tidy) -> None:
    left = settings.photos / "ab" / ".name.large.0123456789abcdef.part"
    left.parent.mkdir(parents=True)
    for path in (left, left.with_name("name.large")):
        path.write_bytes(b"sealed")
    assert tidy() == 0
    with time_machine.travel(utc_now() + timedelta(days=2)):
        assert tidy() == 1
    assert [path.name for path in left.parent.iterdir()] == ["name.large"]
