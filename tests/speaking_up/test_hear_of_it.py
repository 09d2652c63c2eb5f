"""An IRO hears of it on their desk, a manager beside the figures: until it is answered."""

from speaking_up.room import IRO_DESK, answer, make_late, speak_up

SAID = "1 request or complaint of a young person waits"


def test_both_hear_of_an_advocate(cast, amina, her_officer, manager):
    for adult, page in ((her_officer, "/officer"), (manager, "/manage/figures")):
        assert SAID not in adult.visit(page).text
    made = speak_up(amina, "advocate", "both")
    make_late(cast, made)
    for adult, page in ((her_officer, "/officer"), (manager, "/manage/figures")):
        assert SAID in adult.visit(page).text
        assert "1 is late" in adult.visit(page).text
    assert SAID not in cast.visitor("other_officer").visit("/officer").text
    answer(her_officer, IRO_DESK, made)
    for adult, page in ((her_officer, "/officer"), (manager, "/manage/figures")):
        assert SAID not in adult.visit(page).text


def test_only_whom_it_goes_to(amina, her_officer, manager):
    speak_up(amina, to="manager")
    assert SAID not in her_officer.visit("/officer").text
    assert SAID in manager.visit("/manage/figures").text
