"""A page that somebody visited: strict HTML, one h1, a title, labels, unique ids."""

import re
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from werkzeug.test import TestResponse

XHTML = "{http://www.w3.org/1999/xhtml}"
UNLABELLED = {"hidden", "submit", "button"}


class Page:
    """What came back; an HTML page is checked as soon as it is made."""

    def __init__(self, response: TestResponse) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.location = response.headers.get("Location", "")
        self.bytes = response.data
        self.html = response.text if response.mimetype == "text/html" else ""
        self.json = response.get_json(silent=True)
        if self.html and self.status not in {301, 302, 303}:
            self.tree = _strict(self.html)
            self._check()

    @property
    def text(self) -> str:
        """What a reader sees in the main part, white space folded, isolates left out."""
        main = self.tree.find(f".//{XHTML}main")
        words = " ".join((main if main is not None else self.tree).itertext())
        return re.sub(r"\s+", " ", words.replace("\u2068", "").replace("\u2069", "")).strip()

    def has_text(self, wanted: str) -> bool:
        return wanted in self.text or wanted in self.html

    def all(self, tag: str) -> list[Element]:
        return self.tree.findall(f".//{XHTML}{tag}")

    def links(self) -> list[str]:
        return [a.get("href", "") for a in self.all("a")]

    def form_action(self, path: str) -> str:
        return self._form().get("action") or path

    def form_values(self) -> dict[str, Any]:
        """The fields of the page's main form as a browser would send them."""
        values: dict[str, Any] = {}
        for field in self._form().iter():
            self._collect(field, values)
        return values

    def _form(self) -> Element:
        forms = [form for form in self.all("form") if form.get("id") == "question"]
        main = self.tree.find(f".//{XHTML}main")
        assert main is not None
        return (forms or main.findall(f".//{XHTML}form"))[0]

    def _collect(self, field: Element, values: dict[str, Any]) -> None:
        name, tag = field.get("name"), field.tag.removeprefix(XHTML)
        if not name:
            return
        if tag == "textarea":
            values[name] = (field.text or "").removeprefix("\n")
        elif tag == "select":
            chosen = [o for o in field.iter(f"{XHTML}option") if o.get("selected") is not None]
            options = chosen or list(field.iter(f"{XHTML}option"))[:1]
            values[name] = [o.get("value", "") for o in options]
        elif tag == "input" and field.get("type") in {"radio", "checkbox"}:
            if field.get("checked") is not None:
                values.setdefault(name, []).append(field.get("value", "on"))
        elif tag == "input" and field.get("type") not in {"submit", "button", "file"}:
            values[name] = field.get("value", "")

    def _check(self) -> None:
        assert len(self.all("h1")) == 1, f"{len(self.all('h1'))} h1 on this page"
        assert (self.all("title")[0].text or "").strip(), "a page needs a title"
        ids = [element.get("id") for element in self.tree.iter() if element.get("id")]
        twice = {one for one in ids if ids.count(one) > 1}
        assert not twice, f"ids used twice: {twice}"
        lost = {field.get("form") for field in self.tree.iter() if field.get("form")} - set(ids)
        assert not lost, f"buttons of forms that are not on this page: {lost}"
        self._check_labels()
        self._check_what_saves_itself()
        assert not re.search(r"\son\w+=|style=|javascript:", re.sub(r">[^<]*<", "><", self.html))

    def _check_labels(self) -> None:
        wrapped = {field for label in self.all("label") for field in label.iter()}
        pointed = {label.get("for") for label in self.all("label")}
        for tag in ("input", "select", "textarea"):
            for field in self.all(tag):
                labelled = field in wrapped or field.get("id") in pointed or field.get("aria-label")
                assert labelled or field.get("type") in UNLABELLED, f"no label: {field.attrib}"

    def _check_what_saves_itself(self) -> None:
        """The script of such a form takes it for granted that it says so and has a revision."""
        for form in self.all("form"):
            parts = list(form.iter()) if form.get("data-autosave") is not None else []
            says = any(part.get("data-saving") is not None for part in parts)
            revised = any(part.get("name") == "revision" for part in parts)
            assert not parts or (says and revised), f"cannot save itself: {form.attrib}"


def _strict(html: str) -> Element:
    parser = html5lib.HTMLParser(strict=True)
    tree = parser.parse(html)
    assert isinstance(tree, Element)
    return tree
