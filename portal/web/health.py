"""For a load balancer: whether this process can read the database."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from portal.access import open_to_everyone
from portal.db import db

bp = Blueprint("health", __name__)


@bp.get("/healthz")
@open_to_everyone
def show() -> ResponseReturnValue:
    db.read.execute(text("SELECT 1"))
    return {"ok": True}
