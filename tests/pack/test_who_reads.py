"""What is shared reaches those it is for; for everybody else the pack does not exist."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import review_id
from cast.sharing import share, wish
from pack.desk import CAROL, PACK, everything, pack_of

STRANGERS = ["other_officer", "former_officer", "manager", "administrator", "editor", "publisher"]
CIRCLE = ["her_social_worker", "her_carer", "former_worker"]


@pytest.mark.parametrize("name", [*STRANGERS, *CIRCLE, "ben", "amina"])
def test_nobody_else_finds_a_pack(cast, amina, name):
    everything(amina)
    share(amina)
    visitor = cast.visitor(name)
    never = visitor.visit(pack_of(uuid4()), expect=404)
    assert bare(visitor.visit(PACK, expect=404)) == bare(never)
    assert not visitor.visit(PACK, expect=404).has_text("My words")


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_can_write_in_it(cast, name):
    visitor = cast.visitor(name)
    for path in ("points", "participation", f"points/{uuid4()}/remove"):
        sent = {"text": "Mine", "minutes": "5", "code": "PN1"}
        visitor.press(f"{PACK}/{path}", sent, expect=404)


def test_only_me_and_chosen_others_never_show(amina, her_officer):
    wish(amina, "Only for me", "only-me")
    wish(amina, "For Carol", "chosen", readers=[CAROL])
    wish(amina, "For my IRO")
    share(amina)
    page = her_officer.visit(PACK)
    assert page.has_text("For my IRO")
    assert not page.has_text("Only for me")
    assert not page.has_text("For Carol")


def test_what_is_hidden_leaves_no_trace(amina, her_officer):
    wish(amina, "For Carol", "chosen", readers=[CAROL])
    share(amina)
    page = her_officer.visit(PACK)
    assert page.has_text("has not shared anything to read here yet")
    assert not page.has_text("Version")


def test_ben_reads_nothing_of_hers(amina, ben, anybody):
    wish(amina, "Hers")
    share(amina)
    ben.visit(f"/officer/reviews/{review_id('amina')}/pack", expect=404)
    assert "/sign-in" in anybody.visit(PACK, expect=302).location
