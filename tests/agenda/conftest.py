"""A way to find a point on the page of its writer."""

import re
from collections.abc import Callable

import pytest
from cast.people import review_id
from cast.visitor import Visitor

from portal.agenda.service import topic_point_id

LIST = "/get-ready/agenda"


@pytest.fixture
def address() -> Callable[[str, str], str]:
    """The address of somebody's point on a topic."""
    return lambda name, topic: f"{LIST}/{topic_point_id(review_id(name), topic)}"


@pytest.fixture
def order() -> Callable[[Visitor], list[str]]:
    """The ids of the points as the list shows them, and where each stands."""
    return lambda who: re.findall(r'id="point-([0-9a-f-]{36})"', who.visit(LIST).html)
