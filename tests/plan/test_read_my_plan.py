"""A young person reads their plan: one card for each area, and nobody else's."""

from cast.counting import queries
from plan.plans import BY_IRO, BY_WORKER, MINE, WANT, cards, promise, write

from portal.choices.plan import PLAN_AREAS


def test_there_is_a_card_for_each_area_before_anything_is_written(amina):
    assert cards(amina.visit(MINE)) == list(PLAN_AREAS)


def test_what_was_written_is_on_its_card(amina, her_social_worker):
    write(her_social_worker, BY_WORKER, doing="We ring him.", who="Sam", by_when="1/2/2026")
    page = amina.visit(MINE)
    for text in (WANT, "We ring him.", "Sam", "Needs work", "Sunday 1 February"):
        assert page.has_text(text), text


def test_the_plan_is_in_english_and_says_so(amina, her_social_worker):
    write(her_social_worker, BY_WORKER)
    assert f'lang="en" dir="ltr">{WANT}' in amina.visit(MINE).html


def test_a_day_that_is_past_is_late_unless_it_is_on_track(amina, her_social_worker):
    write(her_social_worker, BY_WORKER, by_when="1/2/2020")
    assert "days late" in amina.visit(MINE).text
    write(her_social_worker, BY_WORKER, by_when="1/2/2020", state="yes")
    assert "days late" not in amina.visit(MINE).text


def test_ben_reads_his_own_plan_only(ben, her_social_worker):
    write(her_social_worker, BY_WORKER)
    assert not ben.visit(MINE).has_text(WANT)


def test_papers_and_lawyer_ask_no_story(amina):
    amina.press("/language", {"language": "en", "mode": "both"})
    for address in (MINE, f"{MINE}/papers-and-lawyer"):
        assert amina.visit(address).has_text("I talk to my lawyer first")


def test_home_leads_to_it(amina):
    assert MINE in amina.visit("/").links()


def test_the_second_calendar_stands_beside_the_day(amina, her_social_worker):
    write(her_social_worker, BY_WORKER, by_when="9/3/2026")
    amina.press("/language", {"language": "ti", "mode": "both", "second_calendar": "y"})
    assert amina.visit(MINE).has_text("30 ለካቲት 2018")


def test_it_asks_five_things_of_the_database(app, amina, her_officer, her_social_worker):
    write(her_social_worker, BY_WORKER)
    her_officer.fill(f"{BY_IRO}/things/{promise(amina, 'Ring him')}", area="family")
    amina.fill(f"{MINE}/family", says="right")
    pages = ((amina, MINE, 5), (her_officer, BY_IRO, 10), (her_social_worker, BY_WORKER, 10))
    for visitor, address, most in pages:
        visitor.visit(address)
        with queries(app) as seen:
            visitor.visit(address)
        assert len(seen) <= most, (address, seen)
