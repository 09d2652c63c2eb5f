"""Each adult reads what was meant for them, and no more."""

from cast.people import person_id
from cast.sharing import SHARE, read_by, rewrite, share, texts, wish


def read(amina, adult, *, chairs=False):
    return texts(read_by(amina, "amina", adult, chairs=chairs)[-1])


def test_each_audience(amina):
    worker = str(person_id("her_social_worker"))
    wish(amina, "For the IRO")
    wish(amina, "For Sam", audience="chosen", readers=[worker])
    wish(amina, "For all", audience="meeting")
    assert amina.visit(SHARE).has_text("Sam Social")
    share(amina)
    assert read(amina, "her_officer", chairs=True) == ["For the IRO", "For all"]
    assert read(amina, "her_social_worker") == ["For Sam", "For all"]
    assert read(amina, "her_carer") == ["For all"]


def test_only_the_last_kind_is_for_the_room(ben):
    wish(ben, "For the IRO")
    wish(ben, "For all", audience="meeting")
    page = ben.visit(SHARE)
    room = page.html[page.html.index('aria-labelledby="room"') :]
    assert "For all" in room
    assert "For the IRO" not in room


def test_what_goes_to_fewer_people_goes_from_earlier_versions_too(amina):
    wish_id = wish(amina, "One", audience="meeting")
    share(amina)
    rewrite(amina, wish_id, audience="my-iro")
    share(amina)
    assert [texts(items) for items in read_by(amina, "amina", "her_carer")] == [[], []]
    hers = read_by(amina, "amina", "her_officer", chairs=True)
    assert [texts(items) for items in hers] == [[], ["One"]]


def test_what_goes_to_more_people_is_in_the_next_version(amina):
    wish_id = wish(amina, "One")
    share(amina)
    rewrite(amina, wish_id, audience="meeting")
    share(amina)
    assert [texts(items) for items in read_by(amina, "amina", "her_carer")] == [[], ["One"]]


def test_who_has_it_is_whoever_it_is_for(amina):
    worker = str(person_id("her_social_worker"))
    wish_id = wish(amina, "For Sam", audience="chosen", readers=[worker])
    share(amina)
    page = amina.visit(SHARE)
    assert page.has_text("Sam Social has this.")
    assert page.html.count("has this.") == 1
    rewrite(amina, wish_id, audience="my-iro")
    assert amina.visit(SHARE).has_text("I changed this. Sam Social has it as it was.")
