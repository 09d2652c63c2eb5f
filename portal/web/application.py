"""The Flask application: one commit per request, made before anybody is told "Saved"."""

from collections.abc import Callable, MutableMapping
from types import FunctionType
from typing import Any

from flask import Flask, g, request
from flask.templating import Environment
from flask.typing import ResponseReturnValue
from jinja2.runtime import Context
from sqlalchemy.orm import Session

from portal.web.cookies import Cookies
from portal.web.uploads import PortalRequest


class Page(Context):
    def call(self, *args: Any, **values: Any) -> Any:
        """Call a plain function as it is; Jinja asks each one anew what it wants to be given."""
        if type(args[0]) is not FunctionType or hasattr(args[0], "jinja_pass_arg"):
            return super().call(*args, **values)
        values.pop("_block_vars", None)
        values.pop("_loop_vars", None)
        return args[0](*args[1:], **values)


class Templates(Environment):
    context_class = Page

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Share one dictionary: each `import` of a template compares its names with a page's."""
        return super().make_globals(d) if d else self.globals


class Portal(Flask):
    request_class = PortalRequest
    jinja_environment = Templates

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(name, **options)
        self.session_interface = Cookies()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Every function here is synchronous; Flask would look at each one again each time."""
        return func

    def dispatch_request(self) -> ResponseReturnValue:
        """Answer, and commit what the answer rests on; raising undoes everything.

        The answer to a HEAD is before nobody: that somebody read it is not written down.
        """
        response = self.make_response(super().dispatch_request())
        sessions: dict[str, Session] = g.get("_sqlalchemy_sessions", {})
        if "default" in sessions and request.method != "HEAD":
            sessions["default"].commit()
        return response
