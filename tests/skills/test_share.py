"""Skills are looked at, shared, read and taken back as anything else of mine."""

import json

from cast.people import person_id, review_id
from cast.sharing import SHARE, read_by, share, versions
from jsonschema import Draft202012Validator
from pack.desk import PACK
from skills.room import answer

CIRCLE = f"/professional/reviews/{review_id('amina')}"
PLAN = f"/young-people/{person_id('amina')}/plan/skills"


def test_each_audience_reads_what_is_for_it(amina, her_officer, her_social_worker):
    answer(amina, "home", clean="not-yet", audience="only-me")
    answer(amina, "money", save="with-help", audience="my-iro")
    answer(amina, "people", say_no="teach", audience="meeting")
    share(amina)
    pack, shared = her_officer.visit(PACK), her_social_worker.visit(CIRCLE)
    assert [pack.has_text(one) for one in ("clean my room", "save for things", "say no")] == [
        False,
        True,
        True,
    ]
    assert [shared.has_text(one) for one in ("save for things", "say no")] == [False, True]


def test_what_is_still_to_be_learned_comes_first(amina, her_officer):
    answer(amina, "home", cook_from_home="teach", clean="not-yet", wash_clothes="with-help")
    share(amina)
    for page in (her_officer.visit(PACK), her_officer.visit(f"/officer{PLAN}")):
        places = [page.text.index(one) for one in ("I can clean", "I can wash", "I can cook")]
        assert places == sorted(places)


def test_so_do_areas_where_something_is(amina, her_officer, her_social_worker):
    answer(amina, "home", clean="teach", audience="meeting")
    answer(amina, "money", save="on-my-own", audience="meeting")
    answer(amina, "people", say_no="not-yet", audience="meeting")
    amina.fill("/skills/now", **{"skill-1": "bus", "audience": "meeting"})
    share(amina)
    for page in (her_officer.visit(PACK), her_social_worker.visit(CIRCLE)):
        said = ("I can go by bus", "say no", "I can clean", "I can save")
        places = [page.text.index(one) for one in said]
        assert places == sorted(places)


def test_the_plan_shows_no_more_than_was_shared(amina, her_officer, her_social_worker):
    answer(amina, "home", clean="not-yet", audience="my-iro")
    share(amina)
    assert her_officer.visit(f"/officer{PLAN}").has_text("I can clean my room")
    assert not her_social_worker.visit(f"/professional{PLAN}").has_text("I can clean my room")
    assert amina.visit("/me/who-looked").has_text("Olga Officer")


def test_the_plan_says_with_whom_and_by_when(amina, her_officer):
    helper, by = str(person_id("her_carer")), "2031-03-05"
    amina.fill("/skills/now", **{"skill-1": "clean", "helper-1": helper, "by-1": by})
    share(amina)
    told = her_officer.visit(f"/officer{PLAN}")
    for said in ("I can clean my room", "With Carol Carer", "By Wednesday 5 March 2031"):
        assert told.has_text(said)


def test_taking_back_hides_it_everywhere(amina, her_officer):
    answer(amina, "home", clean="not-yet", text="ሓምሊ")
    share(amina)
    (version,) = versions(amina, "amina")
    amina.press(f"{SHARE}/{version.items[0].id}/take-back")
    assert read_by(amina, "amina", "her_officer", chairs=True) == [()]
    for path in (PACK, f"/officer{PLAN}"):
        assert not her_officer.visit(path).has_text("I can clean my room")


def test_files_hold_the_same(amina, her_officer):
    answer(amina, "home", clean="not-yet", cook_from_home="teach", text="ሓምሊ", audience="meeting")
    share(amina)
    schema = json.loads(amina.client.get("/schemas/review-pack-1.json").data)
    sent = json.loads(her_officer.client.get(PACK.replace("/pack", "/pack.json")).data)
    Draft202012Validator(schema).validate(sent)
    (said,) = sent["said"]
    assert [one["answer"]["code"] for one in said["answers"]] == ["not-yet", "teach"]
    assert (said["step"], said["area"]["code"]) == ("skills", "home")


def test_every_change_link_opens_its_area(amina):
    answer(amina, "home", clean="not-yet")
    amina.fill("/skills/now", **{"skill-1": "clean"})
    links = amina.visit(SHARE).links()
    assert {"/skills/home", "/skills/now"} <= set(links)
