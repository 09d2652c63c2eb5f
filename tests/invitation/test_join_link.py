"""The way in by video: kept by the IRO or the office, sealed, and seen by those it is for."""

from datetime import date, time, timedelta

import pytest
from cast.people import person_id
from cast.sharing import share
from invitation.meeting import (
    FILES,
    LINK,
    MINE,
    OFFICE,
    OFFICER,
    WORKER,
    at,
    fetch,
    keep_link,
    set_review,
)

from portal.invitation.forms import is_safe_link

HOW = "/get-ready/taking-part/how"


def joins_by(visitor, *ways):
    visitor.fill(HOW, ways=list(ways), audience="meeting")


@pytest.mark.parametrize(
    "address",
    [
        "http://meeting.example/1",
        "//meeting.example/1",
        "meeting.example/1",
        "https:///1",
        "https://meeting",
        "https://127.0.0.1/1",
        "https://amina:pin@meeting.example/1",
        "https://amina@meeting.example/1",
        "https://meeting.example:x/1",
        "https://[meeting.example/1",
        "https://meeting.example\\@evil.example/",
        "https://meeting.example/a b",
        "ftp://meeting.example/1",
    ],
)
def test_only_a_whole_https_link_without_a_password(her_officer, address):
    page = her_officer.fill(OFFICER, 422, address=address)
    assert page.has_text("Write the whole link, like https://meeting.example/123.")
    assert page.form_values()["address"] == address
    assert address not in page.links()


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "https:javascript:alert(1)", "\thttps://x.y"],
)
def test_never_a_script(address):
    assert not is_safe_link(address)
    assert is_safe_link(LINK)


def test_those_who_are_invited_find_it(cast, her_officer):
    keep_link(her_officer)
    link = cast.visitor("her_carer").visit(WORKER)
    assert LINK in link.links()
    (anchor,) = [one for one in link.all("a") if one.get("href") == LINK]
    assert anchor.get("rel") == "noopener noreferrer"
    assert anchor.get("referrerpolicy") == "no-referrer"


def test_she_finds_it_when_she_joins_by_video(amina, her_officer):
    keep_link(her_officer)
    page = amina.visit(MINE)
    assert LINK not in page.html
    assert page.has_text("I can join by video too.")
    joins_by(amina, "video")
    page = amina.visit(MINE)
    assert LINK in page.links()
    joins_by(amina, "there")
    assert LINK not in amina.visit(MINE).html


def test_who_should_rather_not_come_gets_no_way_in(amina, cast, her_officer):
    keep_link(her_officer)
    carer, worker = cast.visitor("her_carer"), cast.visitor("her_social_worker")
    unwanted = f"person-{person_id('her_carer')}"
    amina.fill("/get-ready/taking-part/people", audience="my-iro", **{unwanted: "rather-not"})
    assert LINK in carer.visit(WORKER).links()
    share(amina)
    page = carer.visit(WORKER)
    assert LINK not in page.html
    assert not page.has_text("Join by video")
    assert LINK in worker.visit(WORKER).links()
    fetch(carer, FILES["her_carer"])


def test_none_of_it_once_the_day_is_over(amina, cast, her_officer):
    keep_link(her_officer)
    joins_by(amina, "video")
    set_review(cast, starts_at=at(cast.today - timedelta(days=1), time(12)))
    assert LINK not in amina.visit(MINE).html
    assert LINK not in cast.visitor("her_carer").visit(WORKER).html


def test_it_can_be_changed_and_taken_away(cast, her_officer, administrator):
    keep_link(her_officer)
    administrator.fill(OFFICE, address="https://other.example/9")
    assert "https://other.example/9" in cast.visitor("her_carer").visit(WORKER).links()
    keep_link(her_officer, "")
    assert not cast.visitor("her_carer").visit(WORKER).has_text("Join by video")


def test_two_who_change_it_at_once_see_both(her_officer, administrator):
    form = her_officer.visit(OFFICER).form_values()
    administrator.fill(OFFICE, address="https://other.example/9")
    page = her_officer.press(OFFICER, {**form, "address": LINK}, expect=409)
    assert page.has_text("https://other.example/9")
    her_officer.press(OFFICER, page.form_values())
    assert administrator.visit(OFFICE).form_values()["address"] == LINK


def test_the_same_again_changes_nothing(her_officer):
    form = {**her_officer.visit(OFFICER).form_values(), "address": LINK}
    for _twice in range(2):
        her_officer.press(OFFICER, form)
    assert her_officer.visit(OFFICER).form_values()["revision"] == "1"


def test_it_is_sealed(settings, her_officer):
    keep_link(her_officer)
    for file in settings.data.rglob("*"):
        assert not file.is_file() or b"meeting.example" not in file.read_bytes()


@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_carer", "ben", "amina"])
def test_nobody_else_keeps_it(cast, name):
    visitor = cast.visitor(name)
    for address in (OFFICER, OFFICE):
        visitor.visit(address, expect=404)
        visitor.press(address, {"address": LINK}, expect=404)


def test_a_job_that_ended_opens_nothing(cast, her_officer):
    keep_link(her_officer)
    cast.visitor("former_worker").visit(WORKER, expect=404)


def test_ben_sees_no_link_of_hers(ben, her_officer):
    keep_link(her_officer)
    joins_by(ben, "video")
    assert LINK not in ben.visit(MINE).html


def test_one_without_a_review_ahead(cast, amina):
    set_review(cast, starts_at=at(date(2026, 3, 9), time(12)), state="held")
    amina.visit(MINE, expect=404)
