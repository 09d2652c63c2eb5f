"""The public posts as an Atom feed (RFC 4287), written by an XML writer: nothing is pasted."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from portal.council.blocks import BlockKind
from portal.council.markdown import words_of
from portal.council.reading import Shown

ATOM = "http://www.w3.org/2005/Atom"
NOTHING_YET = datetime(2026, 1, 1, tzinfo=UTC)
LONGEST_SUMMARY = 300


def atom(posts: Sequence[Shown], title: str, origin: str, addresses: Sequence[str]) -> bytes:
    """`addresses` are the paths of the posts, in their order; `origin` has no slash at its end."""
    feed = Element("feed", {"xmlns": ATOM})
    _add(feed, "id", f"{origin}/council/feed.xml")
    _add(feed, "title", title)
    newest = max((post.published_at for post in posts), default=NOTHING_YET)
    _add(feed, "updated", _time(newest))
    SubElement(feed, "link", rel="self", href=f"{origin}/council/feed.xml")
    author = SubElement(feed, "author")
    _add(author, "name", title)
    for post, address in zip(posts, addresses, strict=True):
        feed.append(_entry(post, origin + address))
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(post: Shown, address: str) -> Element:
    entry = Element("entry", {"xml:lang": post.language.html_lang})
    _add(entry, "id", f"urn:uuid:{post.id}")
    _add(entry, "title", post.title)
    _add(entry, "updated", _time(post.published_at))
    SubElement(entry, "link", rel="alternate", href=address, type="text/html")
    _add(entry, "summary", summary_of(post))
    return entry


def summary_of(post: Shown) -> str:
    """The first words of it."""
    texts = (one.said["text"] for one in post.body if one.kind is BlockKind.TEXT)
    words = " ".join(words_of(next(texts, "")).split())
    return words if len(words) <= LONGEST_SUMMARY else f"{words[: LONGEST_SUMMARY - 1]}…"


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()
