"""Letters with thousands of marks on them cost no more than any others."""

from time import process_time

from portal.web.tidying import tidy

PILE = "a" + "\u0301\u0316" * 60_000


def test_a_pile_of_marks_holds_nobody_up(anybody):
    data = {"csrf_token": anybody.token(), "name": PILE, "passphrase": PILE}
    started = process_time()
    answer = anybody.client.post("/sign-in", data=data)
    assert answer.status_code in {413, 422}
    assert process_time() - started < 5


def test_no_control_character_is_kept():
    """Not those above 127 either: some programs end a line at one of them."""
    every = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)))
    assert tidy(f"a{every}b") == "a\t\n\n\nb"
    assert tidy("Elm House\x85END:VEVENT") == "Elm House\nEND:VEVENT"


def test_nothing_is_kept_that_no_xml_may_hold():
    """One of them in a title, and no reader of feeds could read the council's any more."""
    assert tidy("a\ufffe\uffff\ufdd0\U0001fffeb \U0001f600") == "ab \U0001f600"


def test_what_writing_has_is_still_put_in_one_form():
    assert tidy("e\u0301") == "\u00e9"
