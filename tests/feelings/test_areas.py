"""Choosing areas of life, and going from one question to the next."""

LIST = "/get-ready/feelings"


def test_each_area_chosen_is_a_question_of_its_own(ben):
    first = ben.fill(LIST, areas=["money", "friends", "future"]).location
    assert first.startswith(f"{LIST}/friends?")
    second = ben.fill(first, feeling="good").location
    assert second.startswith(f"{LIST}/money?")
    third = ben.fill(second, feeling="sad").location
    assert third.startswith(f"{LIST}/future?")
    assert ben.fill(third, feeling="so-so").location == LIST


def test_picking_nothing_and_going_on_is_skipping(ben):
    first = ben.fill(LIST, areas=["friends", "money"]).location
    second = ben.fill(first).location
    assert second.startswith(f"{LIST}/money?")
    assert ben.fill(second).location == LIST
    assert not ben.visit(LIST).has_text("Saved")
    assert len(ben.visit(LIST).html.split('name="areas"')) == 13


def test_skipping_says_so_and_leads_on(ben):
    page = ben.visit(f"{LIST}/friends?areas=friends,money")
    assert page.has_text("I can skip this.")
    assert f"{LIST}/money?areas=friends,money" in [a.replace("%2C", ",") for a in page.links()]


def test_skipping_what_was_said_before_leaves_it(ben):
    ben.fill(f"{LIST}/friends", feeling="sad")
    form = ben.visit(f"{LIST}/friends").form_values()
    del form["feeling"]
    ben.press(f"{LIST}/friends", form)
    assert ben.visit(LIST).has_text("I feel sad")


def test_no_area_is_skipped(ben):
    assert ben.fill(LIST).location == "/get-ready"


def test_areas_that_were_answered_are_not_offered_again(ben):
    ben.fill(f"{LIST}/friends", feeling="sad")
    assert 'value="friends"' not in ben.visit(LIST).html


def test_areas_that_are_none_lead_nowhere(ben):
    page = ben.visit(f"{LIST}/friends?areas=//evil.example,<script>,friends,zzz")
    assert "evil.example" not in page.text
    assert ben.fill(f"{LIST}/friends?areas=//evil.example,friends").location == LIST
