"""A young person says of each area: this is right, or this is not me."""

from plan.plans import BY_IRO, BY_WORKER, MINE, write
from sqlalchemy import func, select

from portal.db import db
from portal.plan.models import PlanWord

FAMILY = f"{MINE}/family"
WORDS = "ሓወይ ብተደጋጋሚ ክርእዮ እደሊ"


def rows(visitor):
    with visitor.app.app_context():
        return db.read.scalar(select(func.count(PlanWord.id)))


def test_the_iro_reads_it_beside_the_area(amina, her_officer):
    amina.fill(FAMILY, says="not-me", text=WORDS)
    page = her_officer.visit(BY_IRO)
    assert page.has_text(WORDS)
    assert page.has_text("This is not me")
    assert her_officer.visit(f"{BY_IRO}/areas/family").has_text(WORDS)


def test_direction_and_language_are_kept(amina, her_officer):
    amina.press("/language", {"language": "ar", "mode": "both"})
    amina.fill(FAMILY, **{"says": "right", "text": "هذا صحيح", "text.dir": "rtl"})
    assert 'dir="rtl" lang="ar"' in her_officer.visit(BY_IRO).html


def test_words_can_stay_empty_but_one_of_two_is_picked(amina):
    amina.fill(FAMILY, says="right")
    assert amina.fill(FAMILY, 422, says="", text="Hello").has_text("Hello")


def test_the_same_again_is_the_same_row(amina):
    sent = {**amina.visit(FAMILY).form_values(), "says": "right", "text": WORDS}
    amina.press(FAMILY, sent)
    amina.press(FAMILY, sent)
    assert rows(amina) == 1


def test_it_can_be_changed(amina, her_officer):
    amina.fill(FAMILY, says="not-me", text=WORDS)
    amina.fill(FAMILY, says="right", text="Now it is")
    page = her_officer.visit(BY_IRO)
    assert page.has_text("Now it is")
    assert not page.has_text(WORDS)
    assert rows(amina) == 1


def test_two_phones_lose_nothing(amina):
    opened = amina.visit(FAMILY).form_values()
    amina.fill(FAMILY, says="not-me", text=WORDS)
    page = amina.press(FAMILY, {**opened, "says": "right", "text": "Other words"}, expect=409)
    assert page.has_text(WORDS)
    assert page.has_text("Other words")
    amina.press(FAMILY, page.form_values())
    assert amina.visit(MINE).has_text("Other words")


def test_a_plan_that_was_changed_meanwhile_is_read_first(amina, her_social_worker):
    opened = amina.visit(FAMILY).form_values()
    write(her_social_worker, BY_WORKER, want="Something new.")
    page = amina.press(FAMILY, {**opened, "says": "right", "text": WORDS}, expect=409)
    assert page.has_text("Something new.")
    assert page.has_text(WORDS)
    amina.press(FAMILY, page.form_values())


def test_a_later_save_shows_that_it_was_said_before(amina, her_officer, her_social_worker):
    amina.fill(FAMILY, says="right", text=WORDS)
    write(her_social_worker, BY_WORKER)
    assert her_officer.visit(BY_IRO).has_text("This area was saved again after that.")
    assert amina.visit(MINE).has_text("This part was changed after I said this.")


def test_taken_back_nobody_reads_it_and_she_can_say_it_again(amina, her_officer):
    amina.fill(FAMILY, says="not-me", text=WORDS)
    amina.press(f"{FAMILY}/take-back")
    amina.press(f"{FAMILY}/take-back")
    assert not her_officer.visit(BY_IRO).has_text(WORDS)
    assert not amina.visit(MINE).has_text(WORDS)
    assert amina.visit(FAMILY).has_text(WORDS)
    amina.fill(FAMILY)
    assert her_officer.visit(BY_IRO).has_text(WORDS)


def test_she_sees_that_her_iro_has_read_it(amina, her_officer):
    amina.fill(FAMILY, says="right")
    assert "Olga" not in amina.visit("/me/who-looked").text
    her_officer.visit(BY_IRO)
    assert amina.visit("/me/who-looked").has_text("Olga Officer")


def test_a_refused_form_is_read_too(amina, her_officer):
    amina.fill(FAMILY, says="not-me", text=WORDS)
    assert her_officer.press(f"{BY_IRO}/areas/family", expect=422).has_text(WORDS)
    assert amina.visit("/me/who-looked").has_text("Olga Officer")


def test_ben_says_nothing_of_hers(amina, ben, her_officer):
    amina.fill(FAMILY, says="right", text=WORDS)
    assert not ben.visit(FAMILY).has_text(WORDS)
    ben.press(f"{FAMILY}/take-back", expect=404)
    assert her_officer.visit(BY_IRO).has_text(WORDS)


def test_an_area_that_is_not_there_is_404(amina):
    amina.visit(f"{MINE}/nothing", expect=404)


def test_the_pack_counts_it_and_leads_there(amina, her_officer):
    amina.fill(FAMILY, says="not-me")
    amina.fill(f"{MINE}/school", says="right")
    from_desk = [one for one in her_officer.visit("/officer").links() if one.endswith("/pack")]
    page = her_officer.visit(from_desk[0])
    assert page.has_text("1 area: this is not me")
    assert page.has_text("1 area: this is right")
    assert BY_IRO in page.links()
