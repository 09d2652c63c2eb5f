"""Long pages out to a translator and in again, and the mark of the English each was made from."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from portal.i18n.catalogue import TRANSLATIONS, State
from portal.long_pages.checking import is_needed
from portal.long_pages.files import (
    FENCE,
    SECTIONS,
    English,
    Name,
    PageRefused,
    Parts,
    hash_of,
    take_apart,
)
from portal.long_pages.shelf import names_in, read_english, read_translated, translated_from

KEYS = ("title", "of", "state", "reviewer")


class Marked(NamedTuple):
    """The names of the pages that were marked, and a sentence for each that was refused."""

    pages: list[str]
    refused: list[str]


def stamp(
    tag: str,
    names: Collection[str] = (),
    state: State | None = None,
    reviewer: str = "",
    root: Path = TRANSLATIONS,
) -> Marked:
    """Mark a language's pages as made from the English that stands now.

    Without `names`, those that have no mark yet. `state` and `reviewer` stay as they are unless
    given; a page without a state is a machine's. A page with a fault is not marked.
    """
    marked = Marked([], [])
    for page in _pages(root):
        path = page.name.path(root, tag)
        if not path.is_file() or (names and str(page.name) not in names):
            continue
        text = path.read_text("utf-8")
        try:
            front = dict(take_apart(text).front)
            if not names and front.get("of"):
                continue
            front |= {"of": page.hash, "state": state or front.get("state", State.MACHINE)}
            front |= {"reviewer": reviewer} if reviewer else {}
            new = with_front(text, front)
            translated_from(new, page, tag)
        except PageRefused as error:
            marked.refused.extend(f"{path.name}: {reason}" for reason in error.reasons)
            continue
        path.write_text(new, "utf-8")
        marked.pages.append(str(page.name))
    unknown = set(names) - {str(page.name) for page in _pages(root)}
    marked.refused.extend(f"{name}: there is no such page." for name in sorted(unknown))
    return marked


def carry_out(tag: str, into: Path, root: Path = TRANSLATIONS) -> int:
    """Write each page for a translator: `<slug>.md` to write in, `<slug>.english.md` to read.

    Raises PageRefused, and writes nothing, where somebody wrote what was not taken in.
    """
    pages = [page for page in _pages(root) if is_needed(page)]
    paths = {page: into / page.name.section / f"{page.name.slug}.md" for page in pages}
    written = [
        f"{page.name}.md holds words that were not taken in. Take them in, or name another folder."
        for page, path in paths.items()
        if path.is_file() and not _untouched(path, page, tag, root)
    ]
    if written:
        raise PageRefused(*written)
    for page in pages:
        folder = into / page.name.section
        folder.mkdir(parents=True, exist_ok=True)
        english = page.name.path(root, "en").read_text("utf-8")
        own = page.name.path(root, tag)
        text = own.read_text("utf-8") if own.is_file() else english
        front = {"title": take_apart(text).front["title"]}
        (folder / f"{page.name.slug}.md").write_text(with_front(text, front), "utf-8")
        (folder / f"{page.name.slug}.english.md").write_text(english, "utf-8")
    return len(pages)


def carry_in(tag: str, folder: Path, reviewer: str = "", root: Path = TRANSLATIONS) -> list[str]:
    """Take what a translator wrote, whole or not at all; give the names of what changed.

    What was not touched, or still is the English, stays as it was. Raises PageRefused with a
    sentence for each fault.
    """
    taken, refused = {}, []
    for page in _pages(root):
        path = folder / page.name.section / f"{page.name.slug}.md"
        if not path.is_file() or _untouched(path, page, tag, root):
            continue
        try:
            taken[page.name] = _theirs(path, page, tag, reviewer)
        except PageRefused as error:
            refused += [f"{page.name}.md {reason}" for reason in error.reasons]
    if refused:
        raise PageRefused(*refused)
    for name, text in taken.items():
        path = name.path(root, tag)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return [str(name) for name in taken]


def standing(tag: str, root: Path = TRANSLATIONS) -> Iterator[tuple[Name, str]]:
    """How each page stands in a language: missing, stale, faulty, or its state."""
    for page in _pages(root):
        if not page.name.path(root, tag).is_file():
            if is_needed(page):
                yield page.name, "missing"
            continue
        try:
            own = read_translated(root, page, tag)
        except PageRefused:
            yield page.name, "faulty"
        else:
            yield page.name, own.state if own.of == page.hash else f"{own.state}, stale"


def with_front(text: str, front: dict[str, Any]) -> str:
    """Give a page with other front matter, the words below it as they are."""
    _, _, below = FENCE.split(text.replace("\r\n", "\n"), maxsplit=2)
    lines = (
        f"{key} = {json.dumps(str(front[key]), ensure_ascii=False)}\n"
        for key in KEYS
        if front.get(key)
    )
    return f"+++\n{''.join(lines)}+++{below.rstrip()}\n"


def _theirs(path: Path, page: English, tag: str, reviewer: str) -> str:
    """What a translator wrote, marked and without a fault. Raises PageRefused."""
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise PageRefused("is no text in UTF-8.") from error
    state = State.REVIEWED if reviewer else State.HUMAN
    given = _given(path)
    made_from = hash_of(given) if given else page.hash
    front = {"title": take_apart(text).front.get("title", ""), "of": made_from}
    new = with_front(text, front | {"state": state, "reviewer": reviewer})
    translated_from(new, page, tag)
    return new


def _untouched(path: Path, page: English, tag: str, root: Path) -> bool:
    """Whether a translator left a page as it went out: as English, or as it stands."""
    theirs = path.read_text("utf-8", errors="replace")
    standing = page.name.path(root, tag)
    ours = standing if standing.is_file() else page.name.path(root, "en")
    given = _given(path)
    as_they_were = [_words(ours.read_text("utf-8")), given and _told(given)]
    return _words(theirs) in as_they_were


def _words(text: str) -> object:
    try:
        parts = take_apart(text)
    except PageRefused:
        return text
    return _told(parts)


def _told(parts: Parts) -> object:
    return parts.front.get("title"), parts.page, parts.easy


def _given(path: Path) -> Parts | None:
    """The English that lies beside a translator's page: what they had before them."""
    try:
        return take_apart(path.with_name(f"{path.stem}.english.md").read_text("utf-8"))
    except (OSError, UnicodeDecodeError, PageRefused):
        return None


def _pages(root: Path) -> list[English]:
    names = [name for name in names_in(root, "en") if name.section in SECTIONS]
    return [read_english(root, name)[0] for name in names]
