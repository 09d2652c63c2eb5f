"""What was not shared with somebody is in no form of their papers: no word, no place, no data."""

import pytest
from cast.people import review_id
from cast.sharing import share, wish
from pack.desk import CAROL, PACK, everything, feel, next_review, point
from pack.paper import FOR, THEIRS, about, fetched, text_of, words_in_word
from record.meeting import answer, hold, promise

CANARY = "zeisig"
REVIEW = f"/officer/reviews/{review_id('amina')}"


def everywhere(made: bytes) -> str:
    if made.startswith(b"PK"):
        return words_in_word(made)
    return f"{text_of(made)} {about(made)} {made.decode('latin-1')}"


def fill(amina, audience, **values):
    """Private words in every step, beside a plain wish for everyone."""
    everything(amina, CANARY, audience, proud=CANARY)
    wish(amina, f"{CANARY} too", audience, **values)
    wish(amina, "For everyone", "meeting")


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_of_what_is_only_hers_nothing_is_in_any(amina, her_officer, her_social_worker, kind):
    wish(amina, f"{CANARY} alone", "only-me")
    point(amina, f"{CANARY} alone", audience="only-me")
    feel(amina, "money", "angry", f"{CANARY} alone", audience="only-me")
    wish(amina, "For everyone", "meeting")
    share(amina)
    found = [fetched(her_officer, f"{PACK}.{kind}{asked}") for asked in FOR.values()]
    found.append(fetched(her_social_worker, f"{THEIRS}.{kind}"))
    for made in found:
        assert "everyone" in everywhere(made)
        assert CANARY not in everywhere(made)
        assert "Money" not in everywhere(made)


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_of_what_is_for_the_iro_nothing_is_in_those_of_others(
    amina, her_officer, her_social_worker, kind
):
    fill(amina, "my-iro")
    share(amina)
    assert CANARY in everywhere(fetched(her_officer, f"{PACK}.{kind}"))
    others = [fetched(her_officer, f"{PACK}.{kind}{FOR[one]}") for one in ("meeting", "sam")]
    others.append(fetched(her_social_worker, f"{THEIRS}.{kind}"))
    for made in others:
        text = everywhere(made)
        assert CANARY not in text
        assert "friends" not in text
        assert "DCTDecode" not in text
        assert "media/image" not in text


def test_what_is_chosen_for_one_is_in_nobody_elses(amina, her_officer, her_social_worker):
    wish(amina, f"{CANARY} for Carol", "chosen", readers=[CAROL])
    wish(amina, "For everyone", "meeting")
    share(amina)
    for asked in (*FOR.values(), f"?for={CAROL}"):
        assert CANARY not in everywhere(fetched(her_officer, f"{PACK}.pdf{asked}"))
    assert CANARY not in everywhere(fetched(her_social_worker, f"{THEIRS}.pdf"))


def test_an_answer_goes_with_what_was_answered(amina, her_officer):
    private = wish(amina, "Just for you", "my-iro")
    wish(amina, "For everyone", "meeting")
    share(amina)
    hold(amina)
    answer(her_officer, private, outcome="no", reason=f"Because of {CANARY}")
    sent = promise(what=f"See to {CANARY}")
    her_officer.press(f"{REVIEW}/record/items/{private}/actions", sent)
    ahead = next_review(amina)
    for kind in ("pdf", "docx"):
        own, for_all = (
            everywhere(fetched(her_officer, f"/officer/reviews/{ahead}/pack.{kind}{asked}"))
            for asked in ("", "?for=meeting")
        )
        assert f"Because of {CANARY}" in own
        assert f"See to {CANARY}" in own
        assert CANARY not in for_all


def test_its_own_data_name_nobody(amina, her_officer):
    fill(amina, "meeting")
    share(amina)
    made = fetched(her_officer)
    data = about(made).partition("Document")[0]
    assert "Papers for the meeting" in data
    assert "Amina" not in data
