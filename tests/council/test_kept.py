"""Public pages are kept and not sent twice; what is for some is kept for nobody."""

from datetime import UTC, datetime
from threading import Thread
from xml.etree import ElementTree as ET

import pytest
from council.writing import add, begin, piece_of, publish, published, send, title_block
from icalendar import Calendar

from portal.council import queries, reading, stamp
from portal.db import db
from portal.people.service import end_all_sessions

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def one_minute(monkeypatch):
    """All in the same minute: what changes a page here is what was done to it."""
    monkeypatch.setattr(stamp, "time", lambda: 1_800_000_000.0)


def test_a_public_page_is_sent_once(cast, anybody):
    _there, address = published(cast)
    for path in (address, "/council"):
        etag = anybody.visit(path).headers["ETag"]
        assert anybody.visit(path, expect=304, **{"If-None-Match": etag}).bytes == b""


def test_and_anew_when_it_changes(cast, anybody):
    there, address = published(cast)
    etags = [anybody.visit(path).headers["ETag"] for path in (address, "/council")]
    editor = cast.visitor("editor")
    editor.press(f"{there}/change")
    title = editor.visit(there).all("li")
    assert title
    add(editor, there, "text", text="Something new")
    send(editor, there)
    publish(cast.visitor("publisher"), there)
    assert anybody.visit(address, **{"If-None-Match": etags[0]}).has_text("Something new")


def test_what_a_young_person_reads_is_never_kept(cast, amina, anybody):
    """Whoever is first: her page is no answer to anybody else, and theirs is not hers."""
    _there, address = published(cast, public=False)
    anybody.visit("/council")
    mine = amina.visit("/council")
    assert mine.has_text("A day out")
    assert mine.headers["Cache-Control"] == "no-store"
    assert "ETag" not in amina.visit(address).headers
    for _twice in range(2):
        assert not anybody.visit("/council").has_text("A day out")
        anybody.visit(address, expect=404)


def test_a_piece_is_read_in_the_nearest_language(cast, anybody, amina):
    there, address = published(cast, "إنترنت", tag="ar")
    assert anybody.visit(address).has_text("إنترنت")
    editor = cast.visitor("editor")
    other = editor.press(f"{there}/languages", {"tag": "ti"}).location
    titled = editor.visit(other)
    block = title_block(titled)
    editor.fill(f"{other}/blocks/{block}", text="ሓበሬታ")
    send(editor, other)
    amina.visit(f"{address}/ti", expect=404)
    publish(cast.visitor("publisher"), other)
    assert amina.visit(address).has_text("ሓበሬታ")
    assert f"{address}/ar" in amina.visit(address).links()
    assert anybody.visit(f"{address}/ar").has_text("إنترنت")
    anybody.visit(f"{address}/so", expect=404)


def test_the_feed_holds_public_posts_escaped(cast, anybody):
    _there, address = published(cast, "Tea & <cake>", "Come, **all** of you")
    answer = anybody.visit("/council/feed.xml")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.bytes)  # noqa: S314 our own
    entry = feed.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Tea & <cake>"
    assert entry.findtext(f"{ATOM}summary") == "Come, all of you"
    assert entry.find(f"{ATOM}link").get("href") == f"http://localhost{address}"
    etag = answer.headers["ETag"]
    assert anybody.visit("/council/feed.xml", expect=304, **{"If-None-Match": etag}).bytes == b""


def test_an_event_is_a_calendar_file_in_london_time(cast, anybody):
    editor = cast.visitor("editor")
    there = begin(editor, kind="event")
    add(editor, there, "event", text="Pizza", day="2027-07-05", clock="17:00", place="Pier")
    send(editor, there)
    publish(cast.visitor("publisher"), there)
    assert anybody.visit("/council").has_text("17:00")
    answer = anybody.visit(f"/council/events/{piece_of(cast, there)}.ics")
    event = Calendar.from_ical(answer.bytes).walk("VEVENT")[0]
    assert str(event["summary"]) == "Pizza"
    assert event.decoded("dtstart").astimezone(UTC) == datetime(2027, 7, 5, 16, tzinfo=UTC)
    anybody.visit("/council/events/00000000-0000-0000-0000-000000000000.ics", expect=404)


def test_older_news_are_read_too(cast, anybody, monkeypatch):
    """In parts of two here."""
    for module in (queries, reading):
        monkeypatch.setattr(module, "PART", 2)
    monkeypatch.setattr(reading, "LATEST", queries.LATEST.limit(2))
    monkeypatch.setattr(reading, "BEFORE", queries.BEFORE.limit(2))
    for title in ("First", "Second", "Third"):
        published(cast, title)
    front = anybody.visit("/council")
    assert "First" not in front.text
    older = next(link for link in front.links() if "after=" in link)
    assert "First" in anybody.visit(older).text
    assert "Third" not in anybody.visit(older).text
    assert anybody.visit("/council/news?after=nonsense").has_text("Nothing yet.")


def test_a_list_is_of_pieces_however_many_languages_they_have(cast, amina, anybody, monkeypatch):
    """Two at most here: three texts of one promise take the place of no other."""
    monkeypatch.setattr(reading, "LATEST", queries.LATEST.limit(2))
    published(cast, "Older", kind="pledge")
    there, _address = published(cast, "Newer", kind="pledge")
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    for tag in ("ar", "fr"):
        other = editor.press(f"{there}/languages", {"tag": tag}).location
        title = next(link for link in editor.visit(other).links() if "/blocks/" in link)
        editor.fill(title, text=f"In {tag}")
        send(editor, other)
        publish(publisher, other)
    assert promises(anybody) == ["Newer", "Older"]
    amina.press("/language", {"language": "ar", "mode": "mine"})
    assert promises(amina) == ["In ar", "Older"]


def promises(visitor):
    return ["".join(one.itertext()) for one in visitor.visit("/council/pledge").all("h2")]


def test_what_is_kept_was_read_after_its_version(cast, anybody, monkeypatch):
    """A page is taken down while somebody whose session has ended opens it."""
    there, address = published(cast)
    publisher, version = cast.visitor("publisher"), stamp.Stamp.version
    gone = cast.visitor("ben")
    with cast.app.app_context(), db.at_once() as session:
        end_all_sessions(session, gone.id)

    def taken_down_meanwhile(self):
        monkeypatch.setattr(stamp.Stamp, "version", version)
        meanwhile = Thread(target=publisher.press, args=(f"{there}/take-down",))
        meanwhile.start()
        meanwhile.join()
        return version(self)

    monkeypatch.setattr(stamp.Stamp, "version", taken_down_meanwhile)
    gone.visit(address, expect=404)
    anybody.visit(address, expect=404)
