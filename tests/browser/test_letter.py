"""The letter in real browsers: strict, accessible, narrow, mirrored, dark, on paper, without JS."""

import pytest
from browser.looking import look
from browser.phone import LAPTOP, Phone
from letters.letters import FORMAL, LETTER, MINE, PREVIEW, SENT, answered, held, send, write

PAGES = (LETTER, PREVIEW, SENT, FORMAL)
NARROW = (320, 640)
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
PRESSED = "button, .button, .exit, .desk-menu, .top, .dock, summary"


@pytest.fixture
def two_letters(amina, her_officer):
    """A letter, and a better one."""
    item = held(amina, f"أريد أن أرى أخي {LONG_WORD}")
    answered(her_officer, item)
    write(her_officer, reach=f"Ring me {LONG_WORD}", worry="I worry that you sleep badly.")
    send(her_officer)
    write(her_officer, well="You do well at school.")
    send(her_officer)


@pytest.mark.usefixtures("two_letters")
@pytest.mark.parametrize("language", ["en", "ar", "ti"])
@pytest.mark.parametrize("dark", [False, True])
def test_the_young_persons_letter(new_phone, amina, language, dark):
    amina.press("/language", {"language": language, "mode": "both"})
    phone = new_phone(amina, size=NARROW, dark=dark)
    phone.open(MINE)
    look(phone)


@pytest.mark.usefixtures("two_letters")
def test_without_a_script(new_phone, amina):
    phone = new_phone(amina, script=False)
    phone.open(MINE)
    assert phone.page.get_by_text("You do well at school.").is_visible()
    assert not phone.page.get_by_text("Print it").is_visible()
    look(phone)


@pytest.mark.usefixtures("two_letters")
@pytest.mark.parametrize("size", [LAPTOP, NARROW])
@pytest.mark.parametrize("path", PAGES)
def test_the_officers_pages(new_phone, her_officer, path, size):
    phone = new_phone(her_officer, size=size)
    phone.open(path)
    look(phone)


@pytest.mark.usefixtures("two_letters")
def test_only_the_letter_is_printed(new_phone, amina, tmp_path):
    phone: Phone = new_phone(amina)
    phone.open(MINE)
    phone.page.emulate_media(media="print")
    assert phone.page.get_by_text("You do well at school.").is_visible()
    shown = [one for one in phone.page.locator(PRESSED).all() if one.is_visible()]
    assert not shown
    phone.page.pdf(path=tmp_path / "letter.pdf", format="A4")


@pytest.mark.usefixtures("amina")
def test_it_is_written_and_sent_without_a_script(new_phone, amina, her_officer):
    item = held(amina)
    laptop = new_phone(her_officer, size=LAPTOP, script=False)
    laptop.open(LETTER)
    laptop.page.get_by_label("How to reach me").fill("Ring me on Mondays.")
    laptop.page.get_by_role("button", name="Save and look at it").click()
    answered(her_officer, item)
    laptop.page.get_by_role("link", name="Change it").click()
    laptop.page.get_by_text("What the record says now").first.click()
    laptop.page.get_by_role("button", name="Put it below what is written").first.click()
    assert "not now" in laptop.page.get_by_label("What I could not do, and why").input_value()
    laptop.page.get_by_role("button", name="Save and look at it").click()
    laptop.page.get_by_role("button", name="Send to Amina").click()
    assert laptop.page.get_by_text("The letter is sent.").is_visible()
    assert amina.visit(MINE).has_text("Ring me on Mondays.")
