"""The portal's own templates with everything they show laid ready: Flask and Jinja, and no more.

Each page is asked once of a portal in this process; what its view gave to its template is kept, and
the same template is drawn with it again at the same address. What the portal does besides drawing
is not there: no database, sealing, session, sign-in, form made, log or header.
"""

import os
from collections.abc import Callable
from typing import Any, NamedTuple

from flask import Flask, request, template_rendered
from jinja2 import Template

from portal.i18n import speak
from portal.serving import app_from_environment

ASKED = "BENCH_ASKED"
OF_THE_VISIT = ("csp_nonce", "csrf_token", "get_flashed_messages", "may", "menu")


class Drawn(NamedTuple):
    """A page's template and all that it shows."""

    template: Template
    shown: dict[str, Any]


def asked(pages: list[tuple[str, str]]) -> str:
    """Give (path, Cookie header) pairs as one variable of the environment."""
    return "\n".join(f"{path} {cookie}" for path, cookie in pages)


def from_environment() -> Flask:
    """Serve each page of `BENCH_ASKED` at its own address."""
    portal = app_from_environment()
    known: dict[Any, Any] = {}
    kept = {name: _answered_once(portal, name, known) for name in OF_THE_VISIT}
    portal.jinja_env.globals.update(kept)
    portal.context_processor(lambda: kept)
    lines = [line.split(" ", 1) for line in os.environ[ASKED].splitlines()]
    return _bare(portal, {path: _asked_once(portal, path, cookie) for path, cookie in lines})


def _bare(portal: Flask, pages: dict[str, Drawn]) -> Flask:
    bare = Flask("drawn", static_folder=None)
    bare.extensions.update(portal.extensions)

    def show(**_values: object) -> str:
        page = pages[request.full_path.removesuffix("?")]
        speak("en")
        return page.template.render(page.shown)

    for rule in portal.url_map.iter_rules():
        bare.add_url_rule(rule.rule, rule.endpoint, show, methods=["GET"])
    return bare


def _asked_once(portal: Flask, path: str, cookie: str) -> Drawn:
    drawn: list[Drawn] = []

    def keep(_app: Flask, template: Template, context: dict[str, Any], **_more: object) -> None:
        drawn.append(Drawn(template, context))

    address, headers = os.environ["PORTAL_ORIGIN"], {"Cookie": cookie}
    with template_rendered.connected_to(keep, portal):
        answer = portal.test_client(use_cookies=False).get(path, base_url=address, headers=headers)
    assert answer.status_code == 200, path  # noqa: PLR2004
    return drawn[-1]


def _answered_once(portal: Flask, name: str, known: dict[Any, Any]) -> Callable[..., Any]:
    ask: Any = portal.jinja_env.globals[name]

    def answer(*what: Any) -> Any:
        key = (request.full_path, name, what)
        if key not in known:
            known[key] = ask(*what)
        return known[key]

    return answer
