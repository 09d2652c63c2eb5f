"""The pack as data holds to its published schema, and holds nothing that is not for the IRO."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from cast.people import Cast, person_id, review_id
from cast.sharing import share, wish
from contacts.written import BY_OFFICER, MINE, raised, written
from everyones_part.writing import ASK, WELL, WORRY, hand_in
from jsonschema import Draft202012Validator
from pack.desk import PACK, everything, next_review, pack_of, point
from pack.filed import ADDRESS, SCHEMA, checked, taken, texts
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db, utc_now
from portal.outcomes.acting import Promise, add_action
from portal.outcomes.answering import Given, OfReview, answer
from portal.outcomes.models import Outcome
from portal.outcomes.service import record_decision
from portal.people.models import Person, SignInSession

HERS, CANARY = "ምሳይ ንገዛ ክትመጽእ እደሊ።", "canary-of-a-private-item"
OF = OfReview(review_id("amina"), person_id("amina"))
EMOJI_FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}\u200d\N{BOY}"


def answered(app, item_id, cast):
    """The IRO answers an item, somebody does something for it, and a decision was made too."""
    chair = person_id("her_officer")
    given = Given(talked_about=True, outcome=Outcome.PARTLY, reason="Twice a month.")
    promise = Promise(who_id=None, who="Sam", what="Ring them", by_when=cast.today, item_id=item_id)
    with app.app_context(), db.at_once() as session:
        answer(session, OF, item_id, actor=chair, answer_id=uuid4(), replaces=None, given=given)
        add_action(session, OF, uuid4(), promise, actor=chair)
        record_decision(
            session,
            actor=chair,
            decision_id=uuid4(),
            review_id=OF.review_id,
            young_person_id=OF.young_person_id,
            words="A bus pass",
            reason="To get to college",
            who="Sam",
        )


def test_the_schema_is_one_and_open_to_everyone(anybody):
    Draft202012Validator.check_schema(SCHEMA)
    page = anybody.visit(SCHEMA["$id"])
    assert page.json == SCHEMA
    assert page.headers["Content-Type"].startswith("application/schema+json")


def test_everything_there_can_be(app, cast, amina, her_officer, her_social_worker):
    everything(amina, HERS)
    share(amina)
    first = taken(her_officer)["said"][0]
    her_officer.fill(f"{PACK}/items/{first['id']}/english", text="Come home with me.")
    answered(app, UUID(first["id"]), cast)
    her_officer.press(f"{PACK}/points", {"id": str(uuid4()), "text": "Health", "minutes": "5"})
    visit = written(her_officer, BY_OFFICER, talk="y", text="A secret of ours")
    amina.fill(f"{MINE}/{visit}/not-so", text=HERS)
    raised(her_social_worker, keep_back="y", why_not="Not safe")
    document = taken(her_officer)
    said = document["said"][0]
    assert said["english"][0]["text"] == "Come home with me."
    assert said["answer"]["outcome"] == "partly"
    assert said["actions"][0]["what"] == "Ring them"
    assert document["decisions"][0]["text"] == "A bus pass"
    assert document["review"]["private_talk"] == "done"
    assert document["contacts"][0]["text"] is None
    assert document["contacts"][0]["visit_seen_alone"] is True
    assert document["contacts"][0]["not_so"][0]["text"] == HERS
    assert document["alerts"][0]["shown_to_young_person"] is False
    assert {item["step"] for item in document["said"]} == {
        "agenda", "feelings", "wishes", "achievements", "taking-part",
    }  # fmt: skip


def test_what_was_said_back_and_what_others_handed_in(app, cast, amina, her_officer):
    item = wish(amina, HERS)
    share(amina)
    answered(app, item, cast)
    amina.fill(f"/what-happened/{review_id('amina')}/{item}/say/ask", text=HERS)
    hand_in(cast.visitor("her_carer"))
    hand_in(cast.visitor("her_social_worker"), talk_first="y", reason=CANARY, worries=CANARY)
    data = her_officer.visit(ADDRESS).bytes
    document = checked(data)
    assert CANARY not in data.decode()
    back = document["said"][0]["said_back"]
    assert [(one["asks"], one["text"], one["answered"]) for one in back] == [("ask", HERS, False)]
    (part,) = document["parts"]
    assert part["job"]["code"] == "foster-carer"
    assert [one["text"] for one in part["answers"]] == [WELL, WORRY, ASK]


def test_nothing_shared_is_right_too(her_officer):
    document = taken(her_officer)
    assert (document["shared"], document["said"]) == (None, [])


def test_what_is_private_is_nowhere(amina, her_officer):
    wish(amina, CANARY, "only-me")
    wish(amina, CANARY, "chosen", readers=[str(person_id("her_carer"))])
    wish(amina, "For my IRO")
    share(amina)
    wish(amina, CANARY, "meeting")
    data = her_officer.visit(ADDRESS).bytes.decode()
    assert CANARY not in data
    assert texts(taken(her_officer)) == ["For my IRO"]


def test_what_is_taken_back_is_gone_with_its_answer(app, cast, amina, her_officer):
    made = wish(amina, CANARY)
    wish(amina, "It stays")
    share(amina)
    answered(app, made, cast)
    assert CANARY in texts(taken(her_officer))
    amina.press(f"/get-ready/share/{made}/take-back")
    data = her_officer.visit(ADDRESS).bytes.decode()
    assert CANARY not in data
    assert "Ring them" not in data
    assert texts(taken(her_officer)) == ["It stays"]


@pytest.mark.parametrize(
    "words",
    [
        "a\x07b\x1bc\u2028d\ue000e\x7f",
        EMOJI_FAMILY * 100,
        "x" * 5000,
        '</script>"\\',
        "\u202egnirts\u2066",
    ],
)
def test_odd_words_are_kept(amina, her_officer, words):
    made = wish(amina, words)
    share(amina)
    kept = next(item for item in taken(her_officer)["said"] if item["id"] == str(made))
    assert kept["text"]


def test_the_code_is_there_once_the_iro_confirmed_it(her_officer):
    assert taken(her_officer)["review"]["review_code"] is None
    her_officer.press(f"{PACK}/participation", {"code": "PN1", "revision": "0"})
    assert taken(her_officer)["review"]["review_code"] == "PN1"


def test_the_same_bytes_twice_and_in_every_language(app, amina, her_officer):
    everything(amina, HERS)
    share(amina)
    first = her_officer.visit(ADDRESS).bytes
    with app.app_context(), db.at_once() as session:
        session.get_one(Person, her_officer.id).language = "ar"
    assert her_officer.visit(ADDRESS).bytes == first


def test_contacts_are_filed_with_the_review_they_came_before(amina, her_officer):
    written(her_officer, BY_OFFICER, text="After the first review")
    later = next_review(amina)
    assert taken(her_officer)["contacts"] == []
    document = taken(her_officer, f"{pack_of(later)}.json")
    assert [one["text"] for one in document["contacts"]] == ["After the first review"]


def test_taking_it_is_an_opening_and_is_told(app, amina, her_officer):
    point(amina, "My point", audience="my-iro")
    share(amina)
    her_officer.visit(ADDRESS)
    with app.app_context():
        acts = set(db.read.scalars(select(AuditEntry.act)))
    assert {Act.PACK_TAKEN.value, Act.PACK_OPENED.value} <= acts
    assert amina.visit("/me/who-looked").has_text("Took a copy for my file")


def test_it_asks_for_a_fresh_proof(app, her_officer):
    with app.app_context(), db.at_once() as session:
        for one in session.scalars(select(SignInSession)):
            one.proved_at = utc_now() - timedelta(minutes=6)
    assert her_officer.visit(ADDRESS, expect=302).location.startswith("/sign-in/again")


@pytest.mark.parametrize(
    "name",
    ["ben", "amina", "other_officer", "former_officer", "her_social_worker", "manager"],
)
def test_nobody_else(cast: Cast, name):
    cast.visitor(name).visit(ADDRESS, expect=404)
