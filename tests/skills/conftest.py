"""Amina's carer, who is asked what she sees."""

import pytest


@pytest.fixture
def her_carer(cast):
    return cast.visitor("her_carer")
