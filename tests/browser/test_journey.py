"""From a card to the pack: five languages, light and dark, with JavaScript and without."""

import pytest
from browser.cards import PASSPHRASE, SIGN_IN_NAME, give_passphrase, new_card
from browser.coming_in import choose_language, come_back, get_ways_in, leave, open_card
from browser.getting_ready import get_ready, is_bare, look_and_share
from browser.looking import look
from browser.phone import LAPTOP, Phone
from cast.people import Cast, review_id

WORDS = {
    "en": ("I want to see my brother more", "ltr", False),
    "ar": ("أريد أن أرى أخي أكثر", "rtl", False),
    "ti": ("ሓወይ ብዙሕ ግዜ ክርእዮ እደሊ", "ltr", True),
    "fa-AF": ("می‌خواهم برادرم را بیشتر ببینم", "rtl", False),
    "vi": ("Mình muốn gặp anh trai nhiều hơn", "ltr", True),
}
PACK = f"/officer/reviews/{review_id('amina')}/pack"


@pytest.mark.parametrize(
    ("language", "script"),
    [
        *((language, True) for language in WORDS),
        *((language, False) for language in ("en", "ar", "ti")),
    ],
)
def test_from_a_card_to_the_pack(cast: Cast, new_phone, language, script):
    words, direction, dark = WORDS[language]
    card = new_card(cast, "amina")
    phone = new_phone(script=script, dark=dark)
    choose_language(phone, language.replace("-", "_"))
    open_card(phone, card)
    kept = get_ways_in(phone)
    look(phone)
    get_ready(phone, words)
    look_and_share(phone, words)
    leave(phone)

    give_passphrase(cast, "her_officer")
    laptop = new_phone(size=LAPTOP, script=script, dark=dark)
    read_the_pack(laptop)
    for number in range(1, 6):
        stands(laptop, f"{words} {number}", language, direction)
    draws_feelings(laptop)
    is_bare(laptop, "#achievements ~ ul img")
    if script:
        assert laptop.one("#achievements ~ ul img").evaluate("image => image.naturalWidth") > 0

    another = new_phone(script=script, language=language)
    come_back(another, kept)
    assert another.one("html").get_attribute("lang") == language
    another.open("/me/who-looked")
    look(another)
    assert "Olga Officer" in another.text


def read_the_pack(laptop: Phone) -> None:
    laptop.open("/sign-in")
    look(laptop)
    laptop.one("[name=name]").fill(SIGN_IN_NAME)
    laptop.one("[name=passphrase]").fill(PASSPHRASE)
    laptop.press("#question .main-step")
    assert laptop.path == "/officer"
    look(laptop)
    laptop.press(f'main a[href="{PACK}"]')
    look(laptop)


def stands(laptop: Phone, words: str, language: str, direction: str) -> None:
    """The words stand in the pack as they were written, in their language and direction."""
    quote = laptop.page.locator("blockquote", has_text=words)
    assert quote.count() == 1
    assert quote.get_attribute("lang") == language
    assert quote.get_attribute("dir") == direction


def draws_feelings(laptop: Phone) -> None:
    """The chart says in words what it draws, and the table has the same."""
    chart = laptop.one("figure.chart svg[role=img]")
    assert "I feel so-so" in (chart.locator("desc").text_content() or "")
    assert chart.locator("circle.now").count() == 1
    assert "I feel so-so" in laptop.one("#feelings ~ .scroll table").inner_text()
