"""A link for Amina's carer, who has no way to sign in."""

import pytest
from cast.visitor import Visitor
from everyones_part.writing import link_for


@pytest.fixture
def token(her_officer: Visitor) -> str:
    return link_for(her_officer)
