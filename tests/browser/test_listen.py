"""Hearing a text in a real browser: its clip plays in place, one at a time, from this host."""

import pytest
from browser.looking import axe, fits
from browser.phone import Phone
from cast.people import Cast
from clips.recordings import recording
from clips.room import MANAGE, WISHES, page_of, record
from playwright.sync_api import expect

from portal.choices.wishes import WISH_KINDS

PAGE = "/get-ready/wishes/new?kind=want"
WATCH = """
window.sounds = [];
const RealAudio = window.Audio;
window.Audio = function () { const one = new RealAudio(); window.sounds.push(one); return one; };
"""
PLAYS = "() => window.sounds.some((one) => !one.paused && one.currentTime > 0.2)"
STILL = "() => window.sounds.every((one) => one.paused)"
VOICES = """
const voice = (lang, localService) => ({ lang, localService, name: lang });
window.said = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => %s.map(([lang, near]) => voice(lang, near)),
  speak: (words) => window.said.push([words.text, words.lang]),
  cancel: () => {}, addEventListener: () => {}, removeEventListener: () => {},
} });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
LATE_VOICES = """
const voices = Object.assign(new EventTarget(), { getVoices: () => [], cancel: () => {} });
Object.defineProperty(window, "speechSynthesis", { value: voices });
window.arrive = () => {
  voices.getVoices = () => [{ lang: "en-GB", localService: true }];
  voices.dispatchEvent(new Event("voiceschanged"));
};
"""
ANDROID = "Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile"
ADDED = "button[aria-label^='Listen:']"


@pytest.fixture
def spoken(administrator) -> None:
    record(administrator, "ti", "What do I wish for?", recording(seconds=6))
    record(administrator, "ti", kind(), recording(seconds=6))


def kind() -> str:
    return next(iter(WISH_KINDS.values())).label.source.text


def test_it_plays_in_place_and_stops(new_phone, amina, spoken):
    phone: Phone = new_phone(amina)
    phone.context.add_init_script(WATCH)
    phone.open(PAGE)
    heading, option = phone.page.locator("[data-listen]").all()
    heading.click()
    phone.page.wait_for_function(PLAYS)
    option.click()
    phone.page.wait_for_function(PLAYS)
    assert phone.page.evaluate("() => window.sounds.length") == 1
    option.click()
    phone.page.wait_for_function(STILL)
    assert phone.path == PAGE.partition("?")[0]
    assert not phone.troubles
    assert spoken is None


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_big_enough_and_fits(new_phone, amina, spoken, dark):
    phone: Phone = new_phone(amina, dark=dark)
    phone.open(PAGE)
    for link in phone.page.locator("[data-listen]").all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= 48
    fits(phone)
    axe(phone)
    assert spoken is None


def test_without_script_it_is_a_link_to_the_sound(new_phone, amina, spoken):
    phone: Phone = new_phone(amina, script=False)
    phone.open(PAGE)
    link = phone.one("[data-listen]")
    assert link.get_attribute("href").startswith("/clips/")
    phone.press("[data-listen]")
    assert phone.path.endswith(".mp3")
    assert phone.page.locator("video, audio").count() == 1
    assert not phone.troubles
    assert spoken is None


def offered(new_phone, visitor, voices: str, **options) -> Phone:
    phone = new_phone(visitor, **options)
    phone.context.add_init_script(VOICES % voices)
    phone.open(PAGE)
    return phone


def test_a_voice_of_the_phone_reads_what_nobody_has_recorded(new_phone, ben):
    phone = offered(new_phone, ben, '[["de-DE", true], ["en-GB", true]]')
    phone.one(ADDED).click()
    assert phone.page.evaluate("window.said") == [["What do I wish for?", "en-GB"]]
    assert phone.page.locator(ADDED).count() > 3
    fits(phone)
    axe(phone)
    assert not phone.troubles


def test_each_button_is_beside_its_text_and_picks_nothing(new_phone, ben):
    phone = offered(new_phone, ben, '[["en-GB", true]]')
    phone.one(f".tile:has([value=keep]) + {ADDED}, .tile:has([name=kind]) + {ADDED}").click()
    assert phone.page.locator(".tile-input:checked + .tile-face").count() <= 2
    assert phone.page.evaluate("window.said.length") == 1


def test_voices_that_come_late_take_no_focus_away(new_phone, ben):
    phone: Phone = new_phone(ben)
    phone.context.add_init_script(LATE_VOICES)
    phone.open(PAGE)
    tile = phone.page.locator(".tile input").first
    tile.focus()
    phone.page.evaluate("() => arrive()")
    assert phone.page.locator(ADDED).count()
    expect(tile).to_be_focused()


@pytest.mark.parametrize("voices", ["[]", '[["en-GB", false]]', '[["ti-ER", true], ["eng", true]]'])
def test_no_voice_from_elsewhere_or_of_another_language(new_phone, ben, voices):
    assert offered(new_phone, ben, voices).page.locator(ADDED).count() == 0


def test_tigrinya_has_no_voice_whatever_the_phone_says(new_phone, amina):
    phone = offered(new_phone, amina, '[["ti-ER", true], ["en-GB", true]]')
    assert phone.page.locator("button[aria-label*=':']").count() == 0


def test_android_reads_only_in_its_own_language(new_phone, cast: Cast):
    voices = '[["ar-EG", true]]'
    for languages, count in (("['en-GB']", 0), ("['ar-EG', 'en']", 1)):
        phone = new_phone(cast.visitor("yusuf"))
        phone.context.add_init_script(
            f"Object.defineProperty(navigator, 'userAgent', {{ value: '{ANDROID}' }});"
            f"Object.defineProperty(navigator, 'languages', {{ value: {languages} }});"
        )
        phone.context.add_init_script(VOICES % voices)
        phone.open(PAGE)
        assert (phone.page.locator("h1 + button").count() == 1) == bool(count)


def test_recording_with_the_microphone(playwright, new_phone, administrator):
    """Chromium's own make-believe microphone, through the page's button, to a clip that plays."""
    from browser.chromium import how  # noqa: PLC0415 - a browser of its own

    options = how()
    options["args"] += ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    browser = playwright.chromium.launch(**options)
    phone: Phone = new_phone(administrator, browser=browser)
    phone.open(page_of("ti"))
    phone.one("[data-start]").click()
    expect(phone.one("[data-stop]")).to_be_focused()
    phone.page.wait_for_timeout(2500)
    phone.page.keyboard.press("Enter")
    phone.page.locator("[data-preview] audio").wait_for()
    expect(phone.one("[data-start]")).to_be_focused()
    phone.send()
    assert phone.path == f"{MANAGE}/ti"
    phone.open(f"{MANAGE}/ti?show=recorded")
    assert phone.page.locator("li audio").count() == 1
    assert phone.page.get_by_text(WISHES).count()
    assert not phone.troubles
    browser.close()


@pytest.mark.parametrize("dark", [False, True])
def test_the_pages_of_recordings(new_phone, administrator, dark):
    record(administrator)
    phone: Phone = new_phone(administrator, dark=dark)
    for path in (MANAGE, f"{MANAGE}/ti", f"{MANAGE}/ar?show=missing", page_of("ti")):
        phone.open(path)
        fits(phone)
        axe(phone)
    phone.open(f"{page_of('ti')}/remove")
    fits(phone)
    axe(phone)
    assert not phone.troubles
