"""The made-up authority shows what comes after a review, and the same when it is started again."""

import pytest

from portal.demo.people import known_id
from portal.people.models import SessionKind


@pytest.fixture
def visit(someone):
    """Open a page as somebody of the demo."""
    return lambda key, path, kind=SessionKind.STAFF: someone(key, kind).visit(path)


def test_there_is_life_between_the_reviews(visit):
    page = visit("sam", "/professional")
    assert page.has_text("Buy the train tickets for the next visit")
    assert page.has_text("days late")
    assert visit("vera", "/professional").has_text("Due soon")
    assert visit("george", "/professional").has_text("I said that it is done")
    page = visit("olga", "/officer/stalls")
    for said in ("Ask about this", "Records not closed", "Sam Example does this"):
        assert page.has_text(said)
    assert visit("kofi", "/officer/stalls").has_text("This is not what I meant")
    assert visit("kofi", "/officer").has_text("Send you the form for the course")
    assert visit("mei", "/manage/figures").has_text("Actions late, by reviewing officer")
    page = visit("yusuf", "/what-happened", SessionKind.SHARED_PHONE)
    assert page.status == 200


def test_the_loop_of_one_young_person_is_closed(visit):
    phone = SessionKind.SHARED_PHONE
    happened = visit("yusuf", "/what-happened", phone)
    letter = next(link for link in happened.links() if link.endswith("/letter"))
    page = visit("yusuf", letter, phone)
    assert page.has_text("Your room was cold for too long.")
    assert page.has_text("Buy the train tickets for the next visit")
    plan = visit("yusuf", "/my-plan", phone)
    assert plan.has_text("You live with George and your room is warm.")
    assert plan.has_text("أريد أن أرى أخي كل أسبوع، وليس كل شهر.")
    by_iro = visit("olga", f"/officer/young-people/{known_id('yusuf')}/plan")
    assert by_iro.has_text("I want to see my brother every week, not every month.")
    assert by_iro.has_text("Put a thick curtain at the window")
    pack = visit("olga", f"/officer/reviews/{known_id('review 3 of yusuf')}/pack")
    assert pack.has_text("In English by Dawit Example")
    assert pack.has_text("I want to see my brother more.")
    assert visit("yusuf", "/my-dates", phone).has_text("My last health check was on")


def test_what_a_meeting_decided_is_done_by_somebody_round_that_young_person(visit):
    """As a name and a day of the decision alone it was late in the pack and on no desk."""
    pack = visit("olga", f"/officer/reviews/{known_id('review 2 of lena')}/pack")
    assert pack.has_text("Bring the heater")
    assert not pack.has_text("George Example")
    record = f"/officer/reviews/{known_id('review 1 of lena')}/record"
    decided = visit("olga", f"{record}/decisions/{known_id('decision 1 of lena')}")
    assert decided.has_text("Bring the heater")
    assert decided.has_text("Carmen Example")
    assert visit("carmen", "/professional").has_text("Bring the heater")


def test_no_room_round_a_young_person_is_empty(visit):
    """Contacts, an alert, what others wrote, and a complaint that was answered, of two people."""
    phone = SessionKind.SHARED_PHONE
    met = visit("yusuf", "/my-people/visits", phone)
    assert met.has_text("The room, the heating and how college goes.")
    assert met.has_text("He eats no nuts: they make him ill.")
    assert visit("yusuf", "/my-review/parts", phone).has_text("Yusuf helps in the kitchen")
    of_yusuf = f"/officer/young-people/{known_id('yusuf')}"
    assert visit("olga", f"{of_yusuf}/contacts").has_text("What he wants the meeting to know.")
    assert visit("olga", f"{of_yusuf}/alerts").has_text("He eats no nuts")
    for key, says in (("yusuf", "Three weeks was too long"), ("abel", "nobody starts a meeting")):
        complaint = visit(key, f"/speak-up/{known_id(f'complaint of {key}')}", phone)
        assert complaint.has_text(says)
    assert visit("abel", "/speak-up", phone).has_text("Settled")
    assert visit("olga", "/officer/complaints").has_text("Yusuf Example")


def test_the_council_has_written(visit):
    for key, said in (("yusuf", "إنترنت في كل بيت"), ("robin", "Wi-Fi in every home")):
        page = visit(key, "/council", SessionKind.SHARED_PHONE)
        assert page.has_text(said)
        assert page.has_text("Pizza and talk")
    desk = visit("paolo", "/council/desk")
    check = next(link for link in desk.links() if link.endswith("/check"))
    assert visit("paolo", check).has_text("020 7946 0000")
    page = visit("yusuf", "/council/pledge", SessionKind.SHARED_PHONE)
    assert page.has_text("نحصل دائماً على جواب")
    assert page.has_text("Our own language in every meeting")


def test_the_council_listens(someone):
    phone = SessionKind.SHARED_PHONE
    robin = someone("robin", phone)
    answered = next(link for link in robin.visit("/").links() if "/council/ideas/" in link)
    assert robin.visit(answered).has_text("the small room upstairs")
    yusuf = someone("yusuf", phone)
    piece = str(known_id("council next-time"))
    choose = next(link for link in yusuf.visit("/council").links() if piece in link)
    poll = next(link for link in yusuf.visit(choose).links() if "/polls/" in link)
    assert yusuf.visit(poll).has_text("ماذا نفعل في المرة القادمة؟")
