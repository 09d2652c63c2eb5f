"""Beside a text a button: only where somebody has recorded exactly these words."""

from cast.counting import queries
from cast.people import Cast
from clips.room import WISHES, record, spoken, to_hear

from portal.choices.wishes import WISH_KINDS
from portal.clips.voices import label_of
from portal.i18n import LANGUAGES, _

PAGE = "/get-ready/wishes"


def test_it_appears_only_in_the_language_that_was_recorded(amina, ben, administrator):
    address = record(administrator, "ti")
    offered = to_hear(amina.visit(PAGE))
    assert list(offered.values()) == [address]
    assert not to_hear(ben.visit(PAGE))


def test_its_name_says_what_is_heard(amina, administrator):
    record(administrator, "ti")
    (label,) = to_hear(amina.visit(PAGE))
    assert label == label_of(_(WISHES)).plain("ti")
    assert spoken("ti").text in label or "Listen" in label


def test_in_english_a_clip_of_the_english(ben, administrator):
    assert not to_hear(ben.visit(PAGE))
    record(administrator, "en")
    assert to_hear(ben.visit(PAGE))


def test_a_reader_of_english_alone_hears_english(amina, administrator):
    record(administrator, "ti")
    amina.press("/language", {"language": "ti", "mode": "english"})
    assert not to_hear(amina.visit(PAGE))


def test_options_and_questions_have_one(amina, administrator):
    kind = next(iter(WISH_KINDS.values())).label.source.text
    record(administrator, "ti", kind)
    page = amina.visit(f"{PAGE}/new?kind=want")
    assert any(kind_is_beside(page))


def kind_is_beside(page):
    for div in page.all("div"):
        if div.get("class") == "beside":
            tags = [child.tag.rpartition("}")[2] for child in div]
            yield tags == ["label", "a"]


def test_the_languages_say_their_own_names(anybody, administrator):
    record(administrator, "ar", LANGUAGES["ar"].english_name)
    (label,) = to_hear(anybody.visit("/language"))
    assert LANGUAGES["ar"].own_name in label


def test_help_has_it_before_anybody_signs_in(anybody, administrator):
    record(administrator, "en", "Help now")
    assert to_hear(anybody.visit("/help"))


def test_adults_pages_have_none(her_officer, administrator):
    record(administrator, "en", "Language")
    assert not to_hear(administrator.visit("/manage/new-young-person"))
    assert "listen.js" not in her_officer.visit("/officer").html


def test_without_a_clip_or_a_voice_nothing_is_loaded(amina):
    page = amina.visit(PAGE)
    assert "data-say" not in page.html
    assert "listen.js" not in page.html


def test_where_phones_have_voices_the_words_are_marked(cast: Cast, administrator):
    yusuf = cast.visitor("yusuf")
    page = yusuf.visit(PAGE)
    assert page.html.count("data-say") > 0
    assert "listen.js" in page.html
    record(administrator, "ar")
    heading = yusuf.visit(PAGE).all("h1")[0]
    assert heading.get("data-say") is None


def test_it_asks_nothing_of_the_database(app, amina, administrator):
    amina.visit(PAGE)
    with queries(app) as before:
        amina.visit(PAGE)
    record(administrator, "ti")
    assert to_hear(amina.visit(PAGE))
    with queries(app) as after:
        amina.visit(PAGE)
    assert len(after) == len(before)
