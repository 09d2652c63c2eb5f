"""Guessing at links is slowed down, whoever guesses and however."""

from dataclasses import replace

import pytest
from cast.people import review_id


@pytest.fixture
def settings(settings):
    return replace(settings, writes_per_minute=4)


def test_a_guesser_is_told_to_wait(anybody, her_officer):
    sent = {"csrf_token": anybody.token(), "token": "A" * 26}
    answers = [anybody.client.post("/part", data=sent).status_code for _often in range(6)]
    assert answers[0] == 404
    assert answers[-1] == 429
    her_officer.visit(f"/officer/reviews/{review_id('amina')}/parts")
