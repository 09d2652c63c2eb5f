"""The Flask application: one commit per request, made before anybody is told "Saved"."""

from flask import Flask, g
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from portal.web.uploads import PortalRequest


class Portal(Flask):
    request_class = PortalRequest

    def dispatch_request(self) -> ResponseReturnValue:
        """Answer, and commit what the answer rests on; raising undoes everything."""
        response = self.make_response(super().dispatch_request())
        sessions: dict[str, Session] = g.get("_sqlalchemy_sessions", {})
        if "default" in sessions:
            sessions["default"].commit()
        return response
