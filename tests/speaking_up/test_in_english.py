"""What she wrote when she spoke up, in English: by who may read it, and hers to refuse."""

import pytest
from speaking_up.room import (
    ADVOCATES_DESK,
    IRO_DESK,
    MANAGERS_DESK,
    WORDS,
    answer,
    becomes,
    mine,
    report,
    speak_up,
)
from translation.desk import rows

ENGLISH, LIST = "I want to start school", "/speak-up/in-english"
SAYS = "says that this is not what they meant."
DESKS = {
    "iro": ("her_officer", IRO_DESK),
    "manager": ("manager", MANAGERS_DESK),
    "advocate": ("her_carer", ADVOCATES_DESK),
}


@pytest.fixture(autouse=True)
def _she_writes_tigrinya(amina):
    amina.press("/language", {"language": "ti", "mode": "both"})


@pytest.mark.parametrize("to", DESKS)
def test_who_may_read_it_writes_it(cast, amina, to):
    becomes(cast, "her_carer", "advocate")
    made = report(amina, to=to, named="no")
    name, desk = DESKS[to]
    reader, address = cast.visitor(name), f"{desk}/{made}/{made}/english"
    assert address in reader.visit(f"{desk}/{made}").links()
    assert "Amina" not in reader.visit(address).html
    reader.fill(address, text=ENGLISH)
    page = reader.visit(f"{desk}/{made}")
    assert page.text.index(WORDS) < page.text.index(ENGLISH)
    (row,) = rows(amina)
    assert (row.review_id, row.item_id) == (None, made)
    amina.fill(f"{LIST}/{row.id}/not-meant", text="ካልእ")
    page = reader.visit(f"{desk}/{made}")
    assert page.has_text(f"A young person {SAYS}")
    assert page.has_text("ካልእ")
    assert "Amina" not in page.html
    amina.press(f"{LIST}/{row.id}/meant")
    assert SAYS not in reader.visit(f"{desk}/{made}").text
    refused = reader.press(f"{desk}/{made}/{made}/computer", expect=424)
    assert refused.has_text("No translation service is set up.")


def test_she_reads_it_where_she_spoke_up(amina, her_officer):
    made = speak_up(amina)
    assert LIST in amina.visit("/speak-up").links()
    her_officer.fill(f"{IRO_DESK}/{made}/{made}/english", text=ENGLISH)
    page = amina.visit(LIST)
    assert page.has_text(ENGLISH)
    assert page.has_text(WORDS)


def test_what_she_says_when_she_takes_it_further(amina, her_officer, manager):
    made = speak_up(amina)
    answer(her_officer, IRO_DESK, made)
    amina.fill(f"{mine(made)}/further", text="እኹል ኣይኮነን")
    links = manager.visit(f"{MANAGERS_DESK}/{made}").links()
    [further] = [one for one in links if one.endswith("/english") and f"{made}/{made}" not in one]
    manager.fill(further, text="That is not enough")
    assert manager.visit(f"{MANAGERS_DESK}/{made}").has_text("That is not enough")
    assert amina.visit(LIST).has_text("That is not enough")
    her_officer.visit(further.replace(MANAGERS_DESK, IRO_DESK), expect=404)


def test_nobody_else(cast, amina, her_officer):
    made = report(amina, to="iro", about=[])
    address = f"{IRO_DESK}/{made}/{made}/english"
    her_officer.fill(address, text=ENGLISH)
    translation = rows(amina)[-1].id
    her_officer.visit(f"{IRO_DESK}/{made}/{translation}/english", expect=404)
    for name in ("other_officer", "manager", "her_social_worker", "ben"):
        visitor = cast.visitor(name)
        for desk in (IRO_DESK, MANAGERS_DESK, ADVOCATES_DESK):
            visitor.visit(f"{desk}/{made}/{made}/english", expect=404)
            visitor.press(f"{desk}/{made}/{made}/computer", expect=404)
        visitor.visit(f"{LIST}/{translation}/not-meant", expect=404)
        visitor.press(f"{LIST}/{translation}/meant", expect=404)
