"""The texts of a language: twenty a page, found by words, sorted out by what stands."""

import pytest
from clips.room import MANAGE, WISHES, page_of, record, spoken

from portal.clips.texts import texts_of


def forms(page):
    return [form for form in page.all("form") if form.get("data-record") is not None]


def test_twenty_a_page_and_a_way_on(administrator):
    first = administrator.visit(f"{MANAGE}/ti")
    assert len(forms(first)) == 20
    assert any("page=2" in link for link in first.links())
    assert administrator.visit(f"{MANAGE}/ti?page=2").has_text("Page 2 of")
    last = administrator.visit(f"{MANAGE}/ti?page=9999")
    assert 0 < len(forms(last)) <= 20


def test_each_form_makes_something_else(administrator):
    page = administrator.visit(f"{MANAGE}/ti")
    ids = [field.get("value") for field in page.all("input") if field.get("name") == "id"]
    assert len(set(ids)) == 20


@pytest.mark.parametrize("words", ["my WISHES", "ድሌታተይ"])
def test_a_text_is_found_in_either_language(administrator, words):
    translated = spoken("ti").text
    wanted = words if words.isascii() else translated
    page = administrator.visit(f"{MANAGE}/ti?words={wanted}")
    assert page.has_text(WISHES)
    assert page.has_text(translated)


def test_nothing_found_is_said(administrator):
    assert administrator.visit(f"{MANAGE}/ti?words=zzzzzz").has_text("There is no such text.")


def test_what_stands_sorts_them_out(administrator):
    record(administrator)
    assert len(forms(administrator.visit(f"{MANAGE}/ti?show=recorded"))) == 1
    assert not administrator.visit(f"{MANAGE}/ti?show=missing&words={WISHES}").has_text(
        f'action="{page_of("ti")}'
    )
    assert len(forms(administrator.visit(f"{MANAGE}/ti?show=nonsense"))) == 20


def test_a_text_with_values_or_numbers_is_none(app):
    english = {one.source.text for one in texts_of("en").values()}
    assert WISHES in english
    assert not [text for text in english if "%(" in text]
    assert app


def test_the_name_of_the_language_comes_first():
    assert next(iter(texts_of("ar").values())).text == "العربية"


@pytest.mark.parametrize("address", ["/xx", "/zz_XA", "/ti/abc", f"/ti/{'0' * 64}", "/TI"])
def test_what_is_not_there_is_not_found(administrator, address):
    administrator.visit(f"{MANAGE}{address}", expect=404)
    if address.count("/") > 1:
        administrator.visit(f"{MANAGE}{address}/remove", expect=404)


def test_the_microphone_is_for_these_pages_alone(administrator):
    for path in (f"{MANAGE}/ti", page_of("ti")):
        headers = administrator.visit(path).headers
        assert "microphone=(self)" in headers["Permissions-Policy"]
        assert "media-src 'self' blob:;" in headers["Content-Security-Policy"]
    for path in (MANAGE, "/manage", "/language"):
        headers = administrator.visit(path).headers
        assert "microphone=()" in headers["Permissions-Policy"]
        assert "media-src 'self';" in headers["Content-Security-Policy"]
