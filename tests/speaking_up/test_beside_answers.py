"""What happened shows what she spoke up about: all that is open, and beside the answer itself."""

from uuid import uuid4

from outcomes.room import said_and_held, thing_of
from speaking_up.room import IRO_DESK, answer, make_late, mine, speak_up


def test_what_is_open_stands_with_what_happened(cast, amina, her_officer):
    late, answered, settled = (speak_up(amina) for _one in range(3))
    make_late(cast, late)
    answer(her_officer, IRO_DESK, answered)
    amina.press(f"{mine(settled)}/settled")
    page = amina.visit("/what-happened")
    assert {mine(late), mine(answered)} <= set(page.links())
    assert mine(settled) not in page.links()
    assert page.has_text("3 days late")
    assert page.has_text("There is an answer")


def test_beside_the_answer_that_it_is_about_only(cast, amina):
    item, other = said_and_held(cast, amina), speak_up(amina)
    made = uuid4()
    amina.fill(f"{thing_of(item)}/speak-up/advocate", id=str(made), to="both")
    links = amina.visit(thing_of(item)).links()
    assert mine(made) in links
    assert mine(other) not in links


def test_before_anything_was_shared_there_is_a_way_to_speak_up(amina):
    assert "/speak-up" in amina.visit("/what-happened").links()
