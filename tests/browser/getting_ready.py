"""Getting ready for a review: one thing in every step, then a look, then sharing."""

from io import BytesIO

from browser.looking import look
from browser.phone import Phone
from photos.pictures import CANARY, corners, exif, file_of
from PIL import Image

HUB = "/get-ready"


def get_ready(phone: Phone, words: str) -> None:
    phone.follow(HUB)
    look(phone)
    say_what_to_talk_about(phone, f"{words} 1")
    say_how_i_feel(phone, f"{words} 2")
    wish(phone, f"{words} 3")
    be_proud(phone, f"{words} 4")
    take_part(phone, f"{words} 5")
    look(phone)


def say_what_to_talk_about(phone: Phone, words: str) -> None:
    phone.follow(f"{HUB}/agenda")
    look(phone)
    phone.follow(f"{HUB}/agenda/topics")
    look(phone)
    phone.pick("topics", "family")
    phone.pick("topics", "friends")
    phone.send()
    look(phone)
    phone.press('main [action$="/down"] button')
    phone.press('main li.card a[href^="/get-ready/agenda/"]')
    look(phone)
    write(phone, words)
    phone.one("select[name=minutes]").select_option("10")
    phone.send()
    phone.follow(HUB)


def say_how_i_feel(phone: Phone, words: str) -> None:
    phone.follow(f"{HUB}/feelings")
    look(phone)
    phone.pick("areas", "school-or-work")
    phone.send()
    look(phone)
    phone.pick("feeling", "so-so")
    write(phone, words)
    phone.send()
    assert phone.path == f"{HUB}/feelings"
    look(phone)
    phone.press(f'.dock a[href="{HUB}"]')


def wish(phone: Phone, words: str) -> None:
    phone.follow(f"{HUB}/wishes")
    look(phone)
    phone.follow(f"{HUB}/wishes/new?kind=want")
    look(phone)
    write(phone, words)
    phone.send()
    look(phone)
    phone.follow(HUB)


def be_proud(phone: Phone, words: str) -> None:
    """Add a photo that says where it was taken; what is kept says nothing."""
    phone.follow(f"{HUB}/achievements")
    look(phone)
    phone.follow(f"{HUB}/achievements/new")
    look(phone)
    photo = file_of(corners((2000, 1500)), "JPEG", exif=exif(orientation=6))
    assert CANARY.encode() in photo
    file = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photo}
    phone.one("input[type=file]:not([capture])").set_input_files(file)
    write(phone, words)
    phone.send()
    look(phone)
    is_bare(phone, "main li.card img")
    phone.follow(HUB)


def take_part(phone: Phone, words: str) -> None:
    phone.follow(f"{HUB}/taking-part")
    look(phone)
    phone.follow(f"{HUB}/taking-part/how")
    look(phone)
    phone.pick("ways", "there")
    write(phone, words)
    phone.send()
    phone.open(f"{HUB}/taking-part/interpreter")
    look(phone)
    phone.pick("interpreter_is", "woman")
    phone.send()
    phone.open(HUB)


def write(phone: Phone, words: str) -> None:
    phone.one("textarea").fill(words)
    phone.pick("audience", "meeting")


def look_and_share(phone: Phone, words: str) -> None:
    phone.press('.dock a[href="/get-ready/share"]')
    look(phone)
    for number in range(1, 6):
        assert f"{words} {number}" in phone.text
    phone.send()
    assert phone.path == f"{HUB}/share/done"
    look(phone)


def is_bare(phone: Phone, selector: str) -> None:
    """The photo is on the page, upright, and its file says nothing but its pixels."""
    image = phone.one(selector)
    image.scroll_into_view_if_needed()
    there = phone.context.request.get(image.get_attribute("src") or "")
    picture = Image.open(BytesIO(there.body()))
    assert CANARY.encode() not in there.body()
    assert not picture.getexif()
    assert picture.height > picture.width
