"""Parts of a page that are the same for everybody who reads one language, drawn once."""

from collections.abc import Hashable
from typing import Any

from flask import current_app
from jinja2 import StrictUndefined
from markupsafe import Markup

from portal.i18n import speaking
from portal.i18n.catalogue import remembers

OF_SOMEBODY = (
    *("g", "here", "request", "session", "form"),
    *("csp_nonce", "csrf_token", "get_flashed_messages", "may", "menu"),
)
_drawn: dict[str, dict[Any, Any]] = {}
remembers(_drawn)


def once(template: str, **same: Hashable) -> Markup:
    """Draw a template of `templates/once/`, which knows `same` and nothing of who is here.

    What is drawn is kept for each language, mode and `same`: give only what has few values.
    """
    kept = _drawn.setdefault(speaking().key, {})
    key = (template, *same.values())
    if key not in kept or current_app.debug:
        kept[key] = _draw(template, same)
    drawn: Markup = kept[key]
    return drawn


def _draw(template: str, same: dict[str, Hashable]) -> Markup:
    unknown = {name: StrictUndefined(name=name) for name in OF_SOMEBODY}
    page = current_app.jinja_env.get_template(template)
    drawn = page.render(unknown | same, speaking=speaking())
    if "csrf_token" in drawn:
        raise ValueError(f"{template} is drawn for everybody: it cannot hold a form.")
    return Markup(drawn)  # noqa: S704 our own template
