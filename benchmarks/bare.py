"""The bare page: what a Flask and Jinja application does to draw the same bytes, and no more.

A page of the portal is turned into two templates, a layout and a page that extends it. Its texts
are taken out and given back as variables, so that Jinja escapes each one as it draws, and its
addresses (of links, forms, styles, scripts, pictures) are made by `url_for`, as Flask's own
documentation asks: the page is drawn, not sent as a file. There is no database, session, sign-in,
translation, macro, form, log or header of ours. `/plain/<name>` writes the addresses out instead,
for the hardest comparison. Both draw byte for byte what they were given.
"""

import os
import re
from html import unescape
from pathlib import Path

from flask import Flask, render_template
from jinja2 import DictLoader

TEXT = re.compile(r"(?<=>)([^<>]*[^<>\s][^<>]*)(?=<)")
ADDRESS = re.compile(r'(<(?:a|form|link|script|img)\b[^>]*?(?:href|src|action)=")/([^"?#]*)')
MAIN = re.compile(r'(.*<main id="main">)(.*)(</main>.*)', re.DOTALL)
PAGES = "BARE_PAGES"


def make_bare(folder: Path) -> Flask:
    """Serve `/page/<name>` and `/plain/<name>` for each `<name>.html` of the folder."""
    app = Flask("bare")
    texts: dict[str, list[str]] = {}
    templates: dict[str, str] = {}
    for path in folder.glob("*.html"):
        for kind, addresses in (("page", True), ("plain", False)):
            name = f"{kind}/{path.name}"
            templates |= _templates(name, path, texts.setdefault(name, []), addresses=addresses)
    app.jinja_loader = DictLoader(templates)

    @app.get("/<kind>/<name>")
    def show(kind: str, name: str) -> str:
        return render_template(f"{kind}/{name}.html", texts=texts[f"{kind}/{name}.html"])

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def elsewhere(path: str) -> str:
        return path

    return app


def from_environment() -> Flask:
    return make_bare(Path(os.environ[PAGES]))


def _templates(name: str, path: Path, texts: list[str], *, addresses: bool) -> dict[str, str]:
    """Give the page's layout and the page; its texts are put into `texts`."""

    def taken(found: re.Match[str]) -> str:
        texts.append(unescape(found[1]))
        return f"{{{{ texts[{len(texts) - 1}] }}}}"

    def turned(part: str) -> str:
        part = TEXT.sub(taken, part).replace("\r\n", r"""{{ "\r\n" }}""")
        made = r"""\1{{ url_for("elsewhere", path="\2") }}"""
        return ADDRESS.sub(made, part) if addresses else part

    whole = MAIN.fullmatch(path.read_bytes().decode())
    assert whole, "a page of the portal has one main part"
    head, main, foot = map(turned, whole.groups())
    layout = f"layout/{name}"
    return {
        layout: f"{head}{{% block main %}}{{% endblock %}}{foot}",
        name: f'{{% extends "{layout}" %}}{{% block main %}}{main}{{% endblock %}}',
    }
