"""A shelf of long pages to try things with: the English ones, and a translation made up of them."""

import re
import shutil
from pathlib import Path

from portal.i18n.catalogue import TRANSLATIONS
from portal.long_pages.files import Name
from portal.long_pages.shelf import read_english

# What a translator leaves as it is: targets of links, placeholders, figures.
KEPT = re.compile(r"(\]\([^)]*\)|\{\{[^}]*\}\}|(?:(?!\]\(|\{\{)[^A-Za-z'])+)")
ARABIC = "كلمة"


def shelf_in(folder: Path) -> Path:
    """Copy the English pages and what stands of the languages' catalogues."""
    shutil.copytree(TRANSLATIONS / "en", folder / "en")
    return folder


def made_up(english: str, word: str = ARABIC) -> str:
    """A page with each word replaced by another, its front matter a title alone."""
    _, front, *below = re.split(r"^\+\+\+$", english, flags=re.MULTILINE)
    words = ("".join(_other(part, word) for part in KEPT.split(text)) for text in below)
    title = re.search(r'^title = "(.*)"$', front, re.MULTILINE)
    assert title
    own = "".join(_other(part, word) for part in KEPT.split(title[1]))
    return f'+++\ntitle = "{own}"\n+++' + "+++".join(words)


def marked(english: str, root: Path, name: Name, state: str = "machine", **front: str) -> str:
    page, _parts, _wrong = read_english(root, name)
    lines = {"of": page.hash, "state": state, **front}
    told = "".join(f'{key} = "{value}"\n' for key, value in lines.items())
    return made_up(english).replace("+++\n", f"+++\n{told}", 1)


def put(root: Path, tag: str, slug: str, state: str = "machine", section="rights", **front) -> Path:
    """Translate a page into made-up words; give its path."""
    name = Name(section, slug)
    path = name.path(root, tag)
    path.parent.mkdir(parents=True, exist_ok=True)
    english = name.path(root, "en").read_text("utf-8")
    path.write_text(marked(english, root, name, state, **front), "utf-8")
    return path


def _other(part: str, word: str) -> str:
    return part if KEPT.fullmatch(part) or not part else word
