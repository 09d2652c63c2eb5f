"""Writing down a health assessment: held, or late with its reason."""

from datetime import timedelta

from cast.people import person_id
from health.conftest import BY_OFFICER, BY_WORKER

from portal.i18n import day, london_today

THEIRS = f"/officer/young-people/{person_id('amina')}"


def test_held_it_is_done_everywhere(write, her_officer, amina, kept):
    write(copy_given="y", note="No Tigrinya interpreter")
    (row,) = kept()
    assert (row.kind, row.delay, row.copy_given) == ("initial", "interpreter", True)
    assert row.held_on == london_today()
    page = her_officer.visit(THEIRS)
    assert page.has_text("First health assessment")
    assert page.has_text("Next health assessment")
    mine = amina.visit("/my-dates")
    assert mine.has_text("I was given a copy.")
    assert mine.has_text("My last health check was on")
    assert mine.has_text(day(london_today()).plain("en"))


def test_why_it_is_late_before_it_is_held(write, her_officer, amina, kept):
    write(held_on="", delay="clinic", note="They call on Monday")
    assert kept()[0].held_on is None
    page = her_officer.visit(BY_OFFICER)
    assert page.has_text("The clinic had no time")
    assert page.has_text("They call on Monday")
    assert page.has_text("Sam Social wrote this down")
    mine = amina.visit("/my-dates")
    assert mine.has_text("The clinic had no time.")
    assert mine.has_text("They call on Monday")
    assert mine.has_text("That is not because of me.")


def test_the_next_one_follows_a_year_later(write, kept, her_social_worker):
    write(held_on=(london_today() - timedelta(days=9)).isoformat())
    write(held_on=(london_today() - timedelta(days=2)).isoformat(), delay="", note="early")
    first, second = kept()
    assert (second.kind, second.counted_from) == ("review", first.held_on)
    assert second.due_on.year == first.held_on.year + 1
    assert second.delay is None, "it was in time"
    assert her_social_worker.visit(BY_WORKER).has_text("early")


def test_the_note_is_sealed(write, kept):
    write(note="canary of the clinic")
    assert b"canary" not in kept()[0].note_sealed


def test_sent_twice_it_is_one(her_social_worker, kept):
    form = her_social_worker.visit(BY_WORKER).form_values()
    said = {**form, "held_on": london_today().isoformat(), "delay": "moved"}
    her_social_worker.press(BY_WORKER, said)
    her_social_worker.press(BY_WORKER, said)
    assert len(kept()) == 1
    other = her_social_worker.press(BY_WORKER, {**said, "delay": "other"}, expect=409)
    assert other.has_text("Somebody wrote something down meanwhile.")
    assert kept()[0].delay == "moved"


def test_two_at_once_see_each_other(her_social_worker, her_officer, kept):
    opened = her_officer.visit(BY_OFFICER).form_values()
    her_social_worker.fill(BY_WORKER, held_on=london_today().isoformat(), delay="moved")
    sent = {**opened, "held_on": "", "delay": "clinic", "note": "I did not know"}
    page = her_officer.press(BY_OFFICER, sent, expect=409)
    assert page.has_text("What stands")
    assert page.has_text("The young person moved")
    assert page.has_text("I did not know")
    assert len(kept()) == 1
    her_officer.press(BY_OFFICER, {**page.form_values(), "held_on": "", "delay": "clinic"})
    assert len(kept()) == 2, "saving again is a choice"


def test_a_mistake_is_taken_back(write, her_social_worker, her_officer, kept):
    write()
    (row,) = kept()
    her_social_worker.press(f"{BY_WORKER}/{row.id}/take-back")
    assert kept()[0].taken_back_at
    assert her_officer.visit(BY_OFFICER).has_text("Nothing is written down yet.")
    write()
    her_officer.press(f"{BY_OFFICER}/{kept()[1].id}/take-back")
    assert all(one.taken_back_at for one in kept())
    other = person_id("ben")
    her_officer.press(f"/officer/young-people/{other}/health/{row.id}/take-back", expect=404)


def test_a_worker_takes_back_only_their_own(her_officer, her_social_worker, kept):
    her_officer.fill(BY_OFFICER, held_on="", delay="clinic")
    her_social_worker.press(f"{BY_WORKER}/{kept()[0].id}/take-back", expect=404)
    assert not kept()[0].taken_back_at
