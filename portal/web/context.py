"""What every template can use."""

from collections.abc import Callable
from functools import cache
from typing import Any

from flask import Flask, g, url_for

from portal.access.gate import may
from portal.access.permissions import Permission
from portal.choices.audience import Audience
from portal.i18n import (
    _,
    clock,
    day,
    english_under,
    in_days,
    moment,
    ngettext,
    npgettext,
    other_day,
    pair,
    pair_inline,
    pgettext,
    speaking,
)
from portal.i18n.catalogue import by_computer
from portal.people.session import SignedIn
from portal.web.assets import asset, asset_text, icon, picture_icon
from portal.web.headers import csp_nonce
from portal.web.menu import menu
from portal.web.once import once


def is_by_computer() -> bool:
    """Whether the page's own language is a machine's draft."""
    return by_computer(speaking().shown)


GLOBALS: dict[str, Any] = {
    "Permission": Permission,
    "_": _,
    "asset": asset,
    "by_computer": is_by_computer,
    "asset_text": asset_text,
    "audiences": {audience.value: audience for audience in Audience},
    "clock": clock,
    "csp_nonce": csp_nonce,
    "day": day,
    "english_under": english_under,
    "icon": icon,
    "in_days": in_days,
    "may": may,
    "menu": menu,
    "moment": moment,
    "ngettext": ngettext,
    "npgettext": npgettext,
    "other_day": other_day,
    "once": once,
    "pair": pair,
    "pair_inline": pair_inline,
    "pgettext": pgettext,
    "picture_icon": picture_icon,
}


def init_context(app: Flask) -> None:
    app.jinja_env.globals.update(GLOBALS)
    app.jinja_env.globals["url_for"] = addresses_of(app)
    app.context_processor(about_this_page)


def addresses_of(app: Flask) -> Callable[..., str]:
    """`url_for`, which works out an address without values once."""
    fixed = cache(app.url_map.bind("portal").build)

    def address(endpoint: str, **values: Any) -> str:
        return url_for(endpoint, **values) if values else fixed(endpoint)

    return address


def about_this_page() -> dict[str, Any]:
    language = speaking().language
    here: SignedIn | None = g.get("here")
    return {
        "here": here,
        "idle_seconds": here.idle_seconds if here else 0,
        "page_lang": language.tag.replace("_", "-"),
        "page_dir": language.direction,
        "page_script": language.script,
        "speaking": speaking(),
    }
