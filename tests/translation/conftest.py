"""A translation service that tests can tell what to do."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from cast.visitor import Visitor
from translation.desk import make_interpreter
from translation.service import Libre


@pytest.fixture
def libre(app) -> Iterator[Libre]:
    """The service, set up for the portal of this test."""
    service = Libre()
    settings = app.extensions["settings"]
    app.extensions["settings"] = replace(settings, translate_url=service.url)
    yield service
    service.stop()


@pytest.fixture
def interpreter(cast) -> Visitor:
    """Somebody of Amina's circle whose job is interpreter from today on."""
    make_interpreter(cast)
    return cast.visitor("former_worker")
