"""`portal export`: what changed, one file a review, the same bytes again, and nothing private."""

import hashlib
import json
from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from cast.sharing import share, wish
from click.testing import CliRunner
from contacts.written import written
from everyones_part.writing import PART, hand_in, said
from pack.desk import next_review
from pack.filed import ADDRESS, checked, texts
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.care_team.models import Assignment
from portal.cli import portal
from portal.db import db, utc_now
from portal.drafts.words import Words
from portal.manage.people_service import close_account
from portal.outcomes.answering import OfReview
from portal.outcomes.models import Asks
from portal.outcomes.replying import reply

AMINAS = f"review-{review_id('amina')}.json"


@pytest.fixture
def feed(settings, tmp_path):
    """Run `portal export` into a folder; a test asks for it after who was made before."""
    variables = {
        "PORTAL_DATA": str(settings.data),
        "PORTAL_ORIGIN": settings.origin,
        "PORTAL_MASTER_KEYS": str(settings.master_keys),
        "PORTAL_SECRET_KEY": settings.secret_key,
    }
    folder = tmp_path / "feed"
    since = utc_now().isoformat()

    def run(since=since, expect=0):
        told = ["export", "--since", since, "--to", str(folder)]
        result = CliRunner().invoke(portal, told, env=variables)
        assert result.exit_code == expect, result.output
        return result.output

    run.folder = folder
    return run


def files(feed):
    return {path.name: path.read_bytes() for path in sorted(feed.folder.iterdir())}


def contents(feed):
    return {name: data for name, data in files(feed).items() if name.startswith("review-")}


def reviews(feed):
    return list(contents(feed))


def test_only_what_changed(amina, feed):
    feed()
    assert reviews(feed) == []
    wish(amina, "For my IRO")
    feed()
    assert reviews(feed) == []
    share(amina)
    assert "Written: 1." in feed()
    assert reviews(feed) == [AMINAS]


def test_it_is_what_the_iro_downloads(amina, her_officer, feed):
    wish(amina, "For my IRO")
    wish(amina, "canary-of-a-private-item", "only-me")
    share(amina)
    feed()
    data = files(feed)[AMINAS]
    assert texts(checked(data)) == ["For my IRO"]
    assert data == her_officer.visit(ADDRESS).bytes
    assert b"canary" not in data


def test_again_is_the_same_bytes_and_no_new_file(app, amina, feed):
    wish(amina, "For my IRO")
    share(amina)
    feed()
    before, written_at = files(feed), (feed.folder / AMINAS).stat().st_mtime_ns
    assert "Written: 0." in feed()
    assert files(feed) == before
    assert (feed.folder / AMINAS).stat().st_mtime_ns == written_at
    with app.app_context():
        acts = list(db.read.scalars(select(AuditEntry.act)))
    assert acts.count(Act.PACK_FILED.value) == 1
    assert amina.visit("/me/who-looked").has_text("A copy for my file")


def test_after_taking_back_the_item_is_gone(amina, feed):
    made = wish(amina, "canary-taken-back")
    share(amina)
    feed()
    assert b"canary-taken-back" in files(feed)[AMINAS]
    amina.press(f"/get-ready/share/{made}/take-back")
    assert "Written: 1." in feed()
    assert b"canary-taken-back" not in b"".join(files(feed).values())


def test_a_contact_and_a_code_change_it(her_officer, her_social_worker, feed):
    made = written(her_social_worker)
    feed()
    document = checked(files(feed)[AMINAS])
    assert [one["id"] for one in document["contacts"]] == [str(made)]
    pack = ADDRESS.removesuffix(".json")
    her_officer.press(f"{pack}/participation", {"code": "PN6", "revision": "0"})
    assert "Written: 1." in feed()
    assert checked(files(feed)[AMINAS])["review"]["review_code"] == "PN6"


def test_a_part_changes_it_when_it_is_handed_in(cast, feed):
    writer = cast.visitor("her_carer")
    writer.press(PART, said())
    feed()
    assert reviews(feed) == []
    hand_in(writer)
    assert "Written: 1." in feed()
    assert checked(files(feed)[AMINAS])["parts"]


def test_what_is_said_back_changes_it(app, amina, feed):
    item = wish(amina, "For my IRO")
    share(amina)
    feed()
    of = OfReview(review_id("amina"), person_id("amina"))
    with app.app_context(), db.at_once() as session:
        reply(session, of, item, uuid4(), Asks.ASK, Words("Why?", "ltr", "en"))
    assert "Written: 1." in feed(since=utc_now().replace(microsecond=0).isoformat())


def test_the_manifest_has_a_checksum_of_each(amina, feed):
    share_something(amina)
    feed()
    kept = files(feed)
    manifest = json.loads(kept.pop("manifest.json"))
    assert (manifest["schema"], manifest["schema_version"]) == (
        "/schemas/review-pack-1.json",
        "1.1",
    )
    assert manifest["files"] == [
        {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in kept.items()
    ]


def test_files_are_for_their_owner_alone(amina, feed):
    share_something(amina)
    feed()
    assert feed.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in feed.folder.iterdir()} == {0o600}


def test_a_folder_that_others_can_read_is_refused(amina, feed):
    share_something(amina)
    feed.folder.mkdir(mode=0o750)
    feed.folder.chmod(0o750)
    assert "Others can read" in feed(expect=1)
    assert files(feed) == {}


def test_since_has_to_be_a_day_or_a_time(amina, feed):
    assert "is no day or time" in feed("last week", expect=1)
    share_something(amina)
    day = (utc_now() - timedelta(days=1)).date().isoformat()
    feed(day)
    assert AMINAS in files(feed)
    feed((utc_now() + timedelta(hours=1)).isoformat())
    assert AMINAS in files(feed)


def test_what_no_iro_may_read_any_more_is_taken_away(app, amina, feed):
    share_something(amina)
    feed()
    with app.app_context(), db.at_once() as session:
        job = select(Assignment).where(Assignment.adult_id == person_id("her_officer"))
        session.scalars(job).one().ends_on = (utc_now() - timedelta(days=2)).date()
    assert "Taken away: 1." in feed()
    assert reviews(feed) == []
    assert json.loads(files(feed)["manifest.json"])["files"] == []


def test_a_closed_account_reads_nothing_for_the_feed(app, amina, feed):
    share_something(amina)
    feed()
    with app.app_context(), db.at_once() as session:
        close_account(session, person_id("her_officer"), actor=None)
    assert "Taken away: 1." in feed()


def test_what_a_kill_left_half_written_is_cleared(amina, feed):
    share_something(amina)
    feed()
    half = feed.folder / f".{AMINAS}.0123.part"
    half.write_bytes(b"half")
    feed()
    assert not half.exists()


def share_something(amina):
    wish(amina, "For my IRO")
    share(amina)


def test_a_visit_that_is_moved_to_another_day_is_in_both_reviews(amina, her_social_worker, feed):
    later = next_review(amina)
    made = written(her_social_worker)
    feed()
    long_ago = (utc_now() - timedelta(days=40)).date().isoformat()
    page = f"/professional/young-people/{person_id('amina')}/contacts/{made}"
    her_social_worker.fill(page, day=long_ago)
    assert "Written: 2." in feed()
    counted = {name: len(checked(data)["contacts"]) for name, data in contents(feed).items()}
    assert counted == {AMINAS: 1, f"review-{later}.json": 0}
