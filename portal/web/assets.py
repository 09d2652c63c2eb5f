"""Style, scripts and icons: read once, addressed by their content, kept by browsers for good."""

import gzip
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

import rcssmin
from flask import Response, abort, request
from markupsafe import Markup

from portal.choices.pictures import PICTURES
from portal.web.icons import drawing, mark, names_in_templates, sprite

CHECKOUT = Path(__file__).resolve().parents[2]
STYLE = ("tokens", "base", "layout", "parts", "modes", "print")
STYLES = {"app.css": STYLE, "desk.css": (*STYLE, "desk"), "wall.css": (*STYLE, "wall")}
DARK = "@media (prefers-color-scheme:dark)"
SCRIPTS = (
    "app.js",
    "photo.js",
    "pin.js",
    "card.js",
    "listen.js",
    "clip.js",
    "words.js",
    "follow.js",
    "wall.js",
    "offline.js",
    "worker.js",
)
COMMENT = re.compile(r"//.*|/\*.*\*/")
ADULTS_LAYOUT = "layout/desk.html"
RULE = "/assets/<digest>/<name>"
MIMETYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
KEPT_FOR_GOOD = "public, max-age=31536000, immutable"
ADULTS_FOLDERS = {"manage", "officer", "pack", "present", "professional", "record", "staff_sign_in"}
EVERYWHERE = ("layout", "parts", "once")
DIRECTIONAL = ("arrow-left", "arrow-right", "chevron-left", "chevron-right", "log-out", "undo-2")


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served; `digest` is of its content, `gzipped` its compressed body."""

    name: str
    text: str
    digest: str
    body: bytes
    gzipped: bytes

    @property
    def address(self) -> str:
        return f"/assets/{self.digest}/{self.name}"


def make_asset(name: str, text: str) -> Asset:
    body = text.encode()
    digest = sha256(body).hexdigest()[:16]
    return Asset(name, text, digest, body, gzip.compress(body, 9, mtime=0))


@cache
def shelf() -> dict[str, Asset]:
    """Every asset by name, made from the checkout's files at the first call."""
    texts = {name: _style(parts) for name, parts in STYLES.items()}
    # For a look at how a page will be in the dark, in the light.
    texts["dark.css"] = texts["desk.css"].replace(DARK, "@media all")
    texts |= {name: _script(name) for name in SCRIPTS}
    texts["icons.svg"] = sprite(_shared_icons())
    texts["pin.svg"] = sprite(picture.icon for picture in PICTURES.values())
    texts["mark.svg"] = mark("notebook-text", "#56308f")
    return {name: make_asset(name, text) for name, text in texts.items()}


def asset(name: str) -> str:
    """Give the address of a style, script or sprite. Raises KeyError for one there is not."""
    return shelf()[name].address


def asset_text(name: str) -> Markup:
    """Give the text of a style, for a page that must fetch nothing before it is drawn."""
    return Markup(shelf()[name].text)  # noqa: S704 our own file


@cache
def icon(name: str) -> Markup:
    """Draw an icon beside words; one that the shared sprite lacks is drawn in place.

    Raises LookupError for a name that Lucide does not have.
    """
    drawn = f'<use href="{asset("icons.svg")}#{name}"/>' if name in _shared_icons() else None
    return _framed(name, drawn or drawing(name))


@cache
def picture_icon(name: str) -> Markup:
    """Draw one of the pictures of the picture PIN, from their own sprite."""
    return _framed(name, f'<use href="{asset("pin.svg")}#{name}"/>')


def serve_asset(digest: str, name: str) -> Response:
    """Answer with an asset; 404 when its content is no longer this one."""
    found = shelf().get(name)
    if found is None or found.digest != digest:
        abort(404)
    packed = request.accept_encodings.quality("gzip") > 0
    response = Response(
        found.gzipped if packed else found.body, mimetype=MIMETYPES[Path(name).suffix]
    )
    if packed:
        response.content_encoding = "gzip"
    response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = KEPT_FOR_GOOD
    return response


def _framed(name: str, drawn: str) -> Markup:
    look = "icon flip-rtl" if name in DIRECTIONAL else "icon"
    return Markup(  # noqa: S704 a name of the package and its own drawing
        f'<svg class="{look}" viewBox="0 0 24 24" aria-hidden="true">{drawn}</svg>'
    )


def _style(parts: tuple[str, ...]) -> str:
    text = "".join((CHECKOUT / "static/css" / f"{part}.css").read_text("utf-8") for part in parts)
    return str(rcssmin.cssmin(text))


def _script(name: str) -> str:
    """A script without what only its reader needs: indents, and lines that are a comment."""
    text = (CHECKOUT / "static/js" / name).read_text("utf-8")
    lines = [line.strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line and not COMMENT.fullmatch(line))


@cache
def _shared_icons() -> frozenset[str]:
    """Find the icons of every page, and those that two rooms of young people name.

    Adults' pages, and what one room alone shows, draw theirs in place.
    """
    folder = CHECKOUT / "templates"
    pages = (page for page in sorted(folder.rglob("*.html")) if not _is_for_adults(page, folder))
    rooms: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        text = page.read_text("utf-8")
        if ADULTS_LAYOUT not in text:
            rooms[_room(page, folder)] |= names_in_templates([text])
    everywhere = set().union(*(rooms.pop(room, set()) for room in EVERYWHERE))
    named = Counter(chain.from_iterable(rooms.values()))
    return frozenset(everywhere | {name for name, times in named.items() if times > 1})


def _room(page: Path, folder: Path) -> str:
    return page.relative_to(folder).parts[0]


def _is_for_adults(page: Path, folder: Path) -> bool:
    return _room(page, folder) in ADULTS_FOLDERS
