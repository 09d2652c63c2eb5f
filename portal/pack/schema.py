"""The JSON Schema of the pack's data: open to everyone, so that a council's system can check it."""

from pathlib import Path

from flask import Blueprint, Response

from portal.access import open_to_everyone
from portal.pack.data import SCHEMA

bp = Blueprint("schemas", __name__)
FILE = Path(__file__).resolve().parents[2] / "static" / "schemas" / "review-pack-1.json"


@bp.get(SCHEMA)
@open_to_everyone
def review_pack() -> Response:
    return Response(FILE.read_bytes(), mimetype="application/schema+json")
