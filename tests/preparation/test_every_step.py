"""Whatever step an item is of, it is looked at, shared and read in the same way."""

import pytest
from cast.people import person_id
from cast.sharing import SHARE, read_by, share, versions, wish

from portal.preparation.submissions import Step

AGENDA, FEELINGS = "/get-ready/agenda", "/get-ready/feelings"
PART, PROUD = "/get-ready/taking-part", "/get-ready/achievements"


@pytest.fixture
def everything(amina):
    """One item of each step: two of the agenda, in an order of their own."""
    sam = str(person_id("her_social_worker"))
    amina.fill(f"{AGENDA}/new", text="My school", minutes="10", audience="meeting")
    amina.fill(f"{AGENDA}/new", text="My room", minutes="5", audience="meeting", not_with=sam)
    amina.fill(f"{FEELINGS}/friends", feeling="good", text="We play", audience="meeting")
    amina.fill(f"{PROUD}/new", text="I passed", audience="meeting")
    amina.fill(f"{PART}/how", text="I come for a bit", audience="meeting")
    amina.fill("/skills/home", **{"skill-clean": "with-help"}, text="I mop", audience="meeting")
    wish(amina, "A bicycle", audience="meeting")
    return amina


def test_all_of_it_is_on_the_page(everything):
    page = everything.visit(SHARE)
    told = ("My school", "My room", "We play", "I feel good", "I passed", "I come for a bit")
    told = (*told, "I mop", "I can clean my room and the kitchen.")
    for words in (*told, "A bicycle", "10 minutes", "Sam Social"):
        assert page.has_text(words), words


def test_each_change_link_opens_its_own_item(everything):
    rooms = ("/get-ready/", "/skills/")
    links = [link for link in everything.visit(SHARE).links() if link.startswith(rooms)]
    opened = [everything.visit(link).form_values().get("text") for link in dict.fromkeys(links)]
    texts = {"My school", "My room", "We play", "I passed", "I come for a bit", "A bicycle"}
    texts.add("I mop")
    assert texts <= set(opened)


def test_the_agenda_keeps_its_order(everything):
    first = next(link for link in everything.visit(SHARE).links() if link.startswith(f"{AGENDA}/"))
    everything.press(f"{first}/down", {"position": "1"})
    share(everything)
    (version,) = versions(everything, "amina")
    agenda = [item.words["text"] for item in version.items if item.step is Step.AGENDA]
    assert agenda == ["My room", "My school"]
    assert {item.step for item in version.items} == set(Step)


def test_no_gap_tells_of_a_point_kept_back(everything):
    first = next(link for link in everything.visit(SHARE).links() if link.startswith(f"{AGENDA}/"))
    everything.fill(first, audience="only-me")
    share(everything)
    (version,) = versions(everything, "amina")
    places = [item.plain["position"] for item in version.items if item.step is Step.AGENDA]
    assert places == [1]


def test_who_is_not_wanted_for_a_point_does_not_read_it(everything):
    share(everything)
    (his,) = read_by(everything, "amina", "her_social_worker")
    (hers,) = read_by(everything, "amina", "her_carer")
    assert {item.words["text"] for item in hers} - {item.words["text"] for item in his} == {
        "My room"
    }


def test_each_can_be_taken_back(everything):
    share(everything)
    (version,) = versions(everything, "amina")
    for item in version.items:
        everything.press(f"{SHARE}/{item.id}/take-back")
    assert read_by(everything, "amina", "her_officer", chairs=True) == [()]
    assert everything.visit(SHARE).has_text("There is nothing to share yet.")
