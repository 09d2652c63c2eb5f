import pytest
from speaking_up.room import speak_up


@pytest.fixture(autouse=True)
def _she_reads_english(amina):
    amina.press("/language", {"language": "en", "mode": "mine"})


@pytest.fixture
def manager(cast):
    return cast.visitor("manager")


@pytest.fixture
def complaint(amina):
    """To her IRO."""
    return speak_up(amina)
