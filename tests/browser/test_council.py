"""An editor writes on a phone, a publisher checks it, a young person reads it: in two languages."""

import pytest
from browser.looking import look
from cast.people import Cast
from council.writing import DESK, piece_of

WORDS = {
    "en": ("A day out", "We went to the river.", "Best day!", "ltr"),
    "ar": ("يوم جميل", "ذهبنا إلى النهر.", "أحلى يوم!", "rtl"),
}


@pytest.mark.parametrize(("language", "script"), [("en", False), ("ar", True)])
def test_write_check_and_read(cast: Cast, new_phone, language, script):
    title, text, quote, direction = WORDS[language]
    editor = new_phone(cast.visitor("editor"), script=script)
    there = write(editor, language, title, text, quote)
    check(new_phone(cast.visitor("publisher"), script=script), there)
    reader = new_phone(cast.visitor("amina"), script=script, dark=True)
    choose(reader, language)
    reader.open("/council")
    look(reader)
    reader.follow(f"/council/{piece_of(cast, there)}")
    look(reader)
    assert text in reader.text
    assert reader.text.index(quote) < reader.text.index(text)
    assert reader.one("main h1").get_attribute("dir") == direction


def write(phone, language, title, text, quote):
    """Everything by plain buttons; the quote is moved above the text."""
    choose(phone, language)
    phone.open(f"{DESK}/new")
    look(phone)
    phone.one("[name=text]").fill(title)
    phone.one("[name=tag]").select_option(language)
    phone.pick("audience", "public")
    phone.send()
    there = phone.path
    for kind, words in (("text", text), ("quote", quote)):
        phone.follow(f"{there}/add/{kind}")
        look(phone)
        phone.one("[name=text]").fill(words)
        phone.send()
    phone.press("main li:last-child form[action$='/up'] button")
    look(phone)
    phone.follow(f"{there}/preview?phone=1")
    phone.follow(f"{there}/preview?dark=1&phone=1")
    look(phone)
    phone.open(there)
    phone.send()
    return there


def check(phone, there):
    phone.open(DESK)
    phone.follow(f"{there}/check")
    look(phone)
    for name in ("names", "places", "faces", "words"):
        phone.pick(name, "y")
    phone.send()
    look(phone)


def choose(phone, language):
    phone.open("/language")
    phone.pick("language", language)
    phone.press("#question .main-step")
