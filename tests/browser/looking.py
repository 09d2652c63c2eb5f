"""What holds on every page that anybody visits, in any language."""

import re

from axe_playwright_python.sync_playwright import Axe
from browser.phone import LAPTOP, Phone
from cast.page import Page
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, TestResponse

from portal.i18n import _

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": WCAG}, "rules": {"target-size": {"enabled": True}}}
AXE = {**RULES, "resultTypes": ["violations"]}
IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
NARROWEST = 320
DOCKS_STAND = 540
NEUTRAL = (_("My page"), _("Notes"))
WIDER = "() => [document.documentElement.scrollWidth, innerWidth]"
looked_at: set[tuple[str, str, bool]] = set()


def look(phone: Phone) -> None:
    """Look as strictly as one can; at bytes and colours once for each page and language."""
    assert not phone.troubles, (phone.path, phone.troubles)
    language = phone.one("html").get_attribute("lang") or ""
    tag = language.replace("-", "_")
    assert phone.page.title() in {text.plain(tag) for text in NEUTRAL}, phone.page.title()
    if phone.size[0] < LAPTOP[0]:
        fits(phone)
    kind = (IDS.sub("id", phone.path), language, phone.dark)
    if phone.script and kind not in looked_at:
        looked_at.add(kind)
        is_strict(phone)
        axe(phone)
    assert not phone.troubles, (phone.path, phone.troubles)


def is_strict(phone: Phone) -> None:
    """Strict HTML, one h1, labels, unique ids: of the bytes that a browser gets."""
    answer = phone.context.request.get(phone.page.url)
    asked = EnvironBuilder(phone.path).get_request()
    headers = Headers({"Content-Type": "text/html; charset=utf-8"})
    Page(TestResponse([answer.body()], f"{answer.status} ", headers, asked))


def fits(phone: Phone) -> None:
    """Nothing scrolls sideways, on the narrowest phone too."""
    width, height = phone.size
    for narrow in (width, NARROWEST):
        phone.page.set_viewport_size({"width": narrow, "height": height})
        needed, there = phone.page.evaluate(WIDER)
        assert needed <= there, f"{phone.path} is {needed} px wide on {there}"
    phone.page.set_viewport_size({"width": width, "height": height})


def axe(phone: Phone) -> None:
    """WCAG 2.2 AA, on a screen so low that docks stand still and cover nothing."""
    width, height = phone.size
    phone.page.set_viewport_size({"width": width, "height": DOCKS_STAND})
    found = Axe().run(phone.page, options=AXE).response["violations"]
    phone.page.set_viewport_size({"width": width, "height": height})
    assert not found, (phone.path, [(one["id"], _where(one)) for one in found])


def _where(violation: dict) -> list[str]:
    return [f"{node['html'][:200]} {node['failureSummary']}" for node in violation["nodes"][:3]]
