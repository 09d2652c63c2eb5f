"""Two phones: on two sections both survive, on one both versions are shown."""

ALL = "/get-ready/taking-part"
HOW, NEEDS = f"{ALL}/how", f"{ALL}/needs"
AUTOSAVE = {"X-Autosave": "1"}


def filled(visitor, path, **values):
    return {**visitor.visit(path).form_values(), **values}


def test_two_phones_on_two_sections_both_survive(cast):
    first, second = cast.visitor("amina"), cast.visitor("amina")
    how, needs = filled(first, HOW, ways="video"), filled(second, NEEDS, breaks="one-break")
    second.press(NEEDS, needs)
    first.press(HOW, how)
    page = first.visit(ALL)
    assert page.has_text("I join by video")
    assert page.has_text("I want one break")


def test_two_phones_on_one_section_see_both_versions(cast):
    first, second = cast.visitor("ben"), cast.visitor("ben")
    one, other = filled(first, HOW, ways="video"), filled(second, HOW, ways="chair", text="Me!")
    first.press(HOW, one)
    page = second.press(HOW, other, expect=409)
    assert page.has_text("I join by video")
    assert page.has_text("I lead the meeting myself")
    assert not second.visit(ALL).has_text("I lead the meeting myself")
    second.press(HOW, page.form_values())
    assert second.visit(ALL).has_text("I lead the meeting myself")


def test_emptying_what_another_phone_changed_is_a_clash_too(cast):
    first, second = cast.visitor("ben"), cast.visitor("ben")
    first.fill(HOW, ways="video")
    stale = filled(second, HOW, ways=[])
    first.fill(HOW, ways="chair")
    second.press(HOW, stale, expect=409)
    assert first.visit(ALL).has_text("I lead the meeting myself")


def test_a_replay_is_the_same_answer(ben):
    form = filled(ben, HOW, ways="video")
    for _again in range(2):
        ben.press(HOW, form)
    emptied = filled(ben, HOW, ways=[])
    for _again in range(2):
        ben.press(HOW, emptied)
    assert ben.visit(ALL).all("section") == []


def test_a_replay_with_other_content_changes_nothing(ben):
    form = filled(ben, HOW, ways="video")
    ben.press(HOW, form)
    ben.press(HOW, {**form, "ways": "chair"}, expect=409)
    assert ben.visit(ALL).has_text("I join by video")


def test_autosave_goes_on_from_its_own_revision(ben):
    form = filled(ben, HOW, ways="video")
    first = ben.press(HOW, form, expect=200, headers=AUTOSAVE).json
    form = {**form, "revision": first["revision"], "text": "With my camera off"}
    assert ben.press(HOW, form, expect=200, headers=AUTOSAVE).json["revision"] == 2
    assert ben.visit(ALL).has_text("With my camera off")


def test_autosave_of_an_empty_page_saves_nothing(ben):
    form = filled(ben, HOW)
    assert ben.press(HOW, form, expect=200, headers=AUTOSAVE).json["revision"] == 0
    assert ben.visit(ALL).all("section") == []
