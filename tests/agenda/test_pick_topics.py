"""Picking topics by their pictures."""

LIST = "/get-ready/agenda"
TOPICS = f"{LIST}/topics"


def test_a_tap_adds_a_topic_and_another_takes_it_out(ben):
    ben.fill(TOPICS, topics=["family", "my-plan"])
    assert ben.visit(LIST).has_text("My family and people I miss")
    assert set(ben.visit(TOPICS).form_values()["topics"]) == {"family", "my-plan"}
    ben.fill(TOPICS, topics=["my-plan"])
    assert not ben.visit(LIST).has_text("My family and people I miss")
    assert ben.visit(LIST).has_text("My plan")


def test_a_topic_that_comes_back_has_its_words_and_its_place(ben, address, order):
    ben.fill(TOPICS, topics=["family", "my-plan"])
    ben.fill(address("ben", "family"), text="I want to call my mother")
    before = order(ben)
    ben.fill(TOPICS, topics=["my-plan"])
    ben.fill(TOPICS, topics=["family", "my-plan"])
    assert order(ben) == before
    assert ben.visit(LIST).has_text("I want to call my mother")


def test_the_same_picks_again_are_the_same_rows(ben, order):
    form = {**ben.visit(TOPICS).form_values(), "topics": ["family"]}
    ben.press(TOPICS, form)
    once = order(ben)
    ben.press(TOPICS, form)
    assert order(ben) == once
    assert len(once) == 1


def test_two_phones_see_both_picks_and_lose_none(ben, order):
    drawn = ben.visit(TOPICS).form_values()
    ben.press(TOPICS, {**drawn, "topics": ["family"]})
    page = ben.press(TOPICS, {**drawn, "topics": ["friends"]}, expect=409)
    assert page.has_text("Picked on the other phone")
    assert page.has_text("My family and people I miss")
    assert page.form_values()["topics"] == ["friends"]
    assert len(order(ben)) == 1
    ben.press(TOPICS, {**page.form_values(), "topics": ["family", "friends"]})
    assert len(order(ben)) == 2


def test_saving_while_picking_gives_the_next_revision(ben):
    drawn = ben.visit(TOPICS).form_values()
    autosave = {"headers": {"X-Autosave": "1"}}
    first = ben.press(TOPICS, {**drawn, "topics": ["family"]}, 200, **autosave)
    assert first.json["said"] == "Saved"
    drawn["revision"] = first.json["revision"]
    ben.press(TOPICS, {**drawn, "topics": []}, 200, **autosave)
    stale = ben.press(TOPICS, {**drawn, "topics": ["money"]}, 409, **autosave)
    assert "another phone" in stale.json["message"]
    assert ben.visit(TOPICS).form_values().get("topics") is None


def test_what_is_no_topic_is_dropped(ben, order):
    ben.fill(TOPICS, topics=["my-journey", "<script>", "money"])
    assert len(order(ben)) == 1


def test_papers_and_lawyer_are_for_the_lawyer_first(ben, address):
    ben.fill(TOPICS, topics=["money"])
    assert not ben.visit(LIST).has_text("I talk to my lawyer first")
    ben.fill(TOPICS, topics=["papers-and-lawyer", "money"])
    assert ben.visit(LIST).has_text("I talk to my lawyer first")
    assert ben.visit(address("ben", "papers-and-lawyer")).has_text("I talk to my lawyer first")
    assert not ben.visit(address("ben", "money")).has_text("I talk to my lawyer first")
    assert ben.visit(f"{LIST}/new").has_text("I talk to my lawyer first")
