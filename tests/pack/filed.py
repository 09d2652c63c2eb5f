"""Amina's pack as data: taken as its IRO takes it, and held against the published schema."""

import json
from pathlib import Path
from typing import Any

from cast.people import review_id
from cast.visitor import Visitor
from jsonschema import Draft202012Validator, FormatChecker

ADDRESS = f"/officer/reviews/{review_id('amina')}/pack.json"
FILE = Path(__file__).parents[2] / "static/schemas/review-pack-1.json"
SCHEMA = json.loads(FILE.read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def checked(data: bytes) -> dict[str, Any]:
    """The document of these bytes; it holds to the schema."""
    document: dict[str, Any] = json.loads(data)
    faults = [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]
    assert not faults, "\n".join(faults)
    return document


def taken(officer: Visitor, address: str = ADDRESS) -> dict[str, Any]:
    return checked(officer.visit(address).bytes)


def texts(document: dict[str, Any]) -> list[str]:
    return [item["text"] for item in document["said"]]
