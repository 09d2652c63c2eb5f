"""A letter reaches the young person alone: that everyone has the record is the IRO's to say."""

from cast.people import person_id
from letters.letters import REVIEW, answered, held, send, write

from portal.i18n import london_today

THEIRS = f"/officer/young-people/{person_id('amina')}"
GIVEN = f"{THEIRS}/dates/record-to-everyone"


def test_the_letter_is_what_a_young_person_waited_for(amina, her_officer):
    item = held(amina)
    answered(her_officer, item)
    write(her_officer)
    assert amina.visit("/my-dates").has_text("what we agreed at my review in writing")
    send(her_officer)
    assert not amina.visit("/my-dates").has_text("what we agreed at my review in writing")
    assert her_officer.visit("/officer/dates").has_text("Record given to everyone")


def test_the_officer_says_when_everyone_has_the_record(amina, her_officer):
    item = held(amina)
    answered(her_officer, item)
    assert GIVEN not in her_officer.visit(f"{REVIEW}/record").links()
    her_officer.press(f"{REVIEW}/record/close")
    assert not her_officer.visit("/officer/dates").has_text("Full record written")
    assert GIVEN in her_officer.visit(f"{REVIEW}/record").links()
    her_officer.fill(GIVEN, done_on=london_today().isoformat())
    assert not her_officer.visit("/officer/dates").has_text("Record given to everyone")
    assert her_officer.visit(THEIRS).has_text("Done on")
