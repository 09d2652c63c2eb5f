"""For a load balancer: whether this process can read the database."""

from http import HTTPStatus

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from portal.access import open_to_everyone
from portal.db import db

bp = Blueprint("health", __name__)

# SQLite answers `SELECT 1` without opening its file.
OF_A_TABLE = text("SELECT 1 FROM person LIMIT 1")


@bp.get("/healthz")
@open_to_everyone
def show() -> ResponseReturnValue:
    try:
        db.read.execute(OF_A_TABLE)
    except SQLAlchemyError:
        return {"ok": False}, HTTPStatus.SERVICE_UNAVAILABLE
    return {"ok": True}
