"""Selam's life."""

import pytest
from dates.life import Selam
from flask import Flask


@pytest.fixture
def selam(app: Flask) -> Selam:
    return Selam(app)
