"""What was written down wrongly is corrected by its writer, and every version is kept."""

from contacts.written import BY_OFFICER, BY_WORKER, MINE, rows, written

from portal.contacts.models import ContactEntry


def test_a_correction_is_a_version_and_the_first_is_kept(her_social_worker, amina):
    made = written(her_social_worker)
    page = f"{BY_WORKER}/contacts/{made}"
    her_social_worker.fill(page, text="We talked about the job.", seen="not-alone")
    first, second = rows(her_social_worker, ContactEntry)
    assert (first.revision, second.revision) == (1, 2)
    shown = her_social_worker.visit(page)
    assert shown.has_text("We talked about the college.")
    assert shown.has_text("We talked about the job.")
    hers = amina.visit(MINE)
    assert hers.has_text("We talked about the job.")
    assert not hers.has_text("We talked about the college.")


def test_the_same_again_is_no_version(her_social_worker):
    made = written(her_social_worker)
    her_social_worker.fill(f"{BY_WORKER}/contacts/{made}")
    assert len(rows(her_social_worker, ContactEntry)) == 1


def test_changed_in_two_places(her_social_worker):
    made = written(her_social_worker)
    page = f"{BY_WORKER}/contacts/{made}"
    old = her_social_worker.visit(page).form_values()
    her_social_worker.fill(page, text="From the laptop.")
    answer = her_social_worker.press(page, {**old, "text": "From the phone."}, expect=409)
    assert answer.has_text("From the laptop.")
    assert answer.form_values()["text"] == "From the phone."
    her_social_worker.press(page, answer.form_values())
    assert [row.revision for row in rows(her_social_worker, ContactEntry)] == [1, 2, 3]


def test_only_who_wrote_it(her_social_worker, her_officer):
    made = written(her_social_worker)
    page = her_officer.visit(f"{BY_OFFICER}/contacts/{made}")
    assert not page.has_text("Take back")
    sent = {"day": "2026-01-01", "time": "10:00", "how": "phone", "seen": "alone"}
    her_officer.press(f"{BY_OFFICER}/contacts/{made}", sent, expect=404)
    her_officer.press(f"{BY_OFFICER}/contacts/{made}/take-back", expect=404)
    assert len(rows(her_officer, ContactEntry)) == 1


def test_a_mistake_is_taken_back(her_social_worker, her_officer, amina):
    made = written(her_social_worker)
    for _twice in range(2):
        her_social_worker.press(f"{BY_WORKER}/contacts/{made}/take-back")
    assert len(rows(her_social_worker, ContactEntry)) == 2
    for visitor, page in ((her_social_worker, f"{BY_WORKER}/contacts"), (amina, MINE)):
        assert not visitor.visit(page).has_text("We talked about the college.")
    assert her_officer.visit(f"{BY_OFFICER}/contacts/{made}").has_text("Taken back")
    her_social_worker.press(f"{BY_WORKER}/contacts/{made}", {"text": "Back"}, expect=404)
