"""Styles, scripts and icons: small, compressed once, kept for good under their content's name."""

import gzip
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.choices.pictures import PICTURES
from portal.web.assets import RULE, asset, asset_text, icon, picture_icon, serve_asset, shelf
from portal.web.icons import drawing, names_in_templates, sprite


@pytest.fixture(scope="module")
def browser() -> FlaskClient:
    app = Flask(__name__, static_folder=None)
    app.add_url_rule(RULE, "show", serve_asset)
    return app.test_client()


def test_an_address_answers_with_its_content_for_good(browser: FlaskClient) -> None:
    for name, found in shelf().items():
        answer = browser.get(asset(name))
        assert answer.text == found.text
        assert "immutable" in answer.headers["Cache-Control"]


def test_an_address_varies_with_no_cookie(amina) -> None:
    """What a phone has kept stays good when somebody signs in on it."""
    answer = amina.client.get(asset("app.css"))
    assert answer.status_code == 200
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_a_compressed_body_is_sent_to_whoever_reads_it(browser: FlaskClient) -> None:
    answer = browser.get(asset("app.css"), headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(answer.data).decode() == asset_text("app.css")


def test_a_browser_that_refuses_gzip_gets_plain_text(browser: FlaskClient) -> None:
    answer = browser.get(asset("app.js"), headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/assets/0000000000000000/app.css", "/assets/x/../../portal.db"])
def test_another_content_or_name_is_not_there(browser: FlaskClient, path: str) -> None:
    assert browser.get(path).status_code == 404


@pytest.mark.parametrize(
    ("name", "most"),
    [("app.css", 5_000), ("desk.css", 6_000), ("app.js", 2_500), ("icons.svg", 4_000)],
)
def test_a_page_stays_small_on_a_slow_phone(name: str, most: int) -> None:
    assert len(shelf()[name].gzipped) <= most


ADULTS_SCRIPTS = {"clip.js", "wall.js"}
ON_EVERY_PAGE = {"app.js", "listen.js", "words.js"}


def weight(*names: str) -> int:
    return sum(len(shelf()[name].gzipped) for name in names)


def test_no_page_of_a_young_person_loads_five_kilobytes_of_scripts() -> None:
    scripts = {name for name in shelf() if name.endswith(".js")}
    for name in scripts - ADULTS_SCRIPTS - ON_EVERY_PAGE:
        assert weight(*ON_EVERY_PAGE, name) <= 5_000, name
    assert weight(*scripts) <= 10_000


def test_no_script_trusts_text_as_markup_or_asks_the_browser_for_a_language() -> None:
    banned = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Intl|toLocale"
    )
    for name, found in shelf().items():
        if name.endswith(".js"):
            assert not banned.search(found.text), f"{name} must not."


def test_an_icon_of_the_frame_comes_from_the_sprite() -> None:
    assert f'href="{asset("icons.svg")}#life-buoy"' in icon("life-buoy")
    assert 'id="life-buoy"' in shelf()["icons.svg"].text


def test_an_icon_that_the_sprite_lacks_is_drawn_in_place() -> None:
    assert "<use" not in icon("rugby-ball")
    assert drawing("rugby-ball") in icon("rugby-ball")


def test_only_icons_with_a_direction_turn_round() -> None:
    assert "flip-rtl" in icon("arrow-left")
    assert "flip-rtl" not in icon("clock")


def test_a_name_that_draws_nothing_is_refused() -> None:
    with pytest.raises(LookupError, match="no-such-thing"):
        icon("no-such-thing")


def test_an_older_name_of_an_icon_still_draws_it() -> None:
    assert drawing("home") == drawing("house")


def test_icons_are_found_where_templates_name_them() -> None:
    text = (
        """<p class="star">{{ icon("house") }} {% call link('heart', "violet") %} lamp "bell"</p>"""
    )
    assert names_in_templates([text]) == {"house", "heart"}


def test_a_sprite_names_each_icon_once() -> None:
    assert sprite(["star", "sun", "star"]).count("<symbol") == 2


def test_the_forty_pictures_are_forty_different_drawings() -> None:
    assert len(PICTURES) == 40
    assert len({drawing(picture.icon) for picture in PICTURES.values()}) == 40
    assert len({picture.label.plain("en") for picture in PICTURES.values()}) == 40


def test_every_picture_is_in_the_sprite_of_pictures() -> None:
    for picture in PICTURES.values():
        assert f'id="{picture.icon}"' in shelf()["pin.svg"].text
        assert asset("pin.svg") in picture_icon(picture.icon)
