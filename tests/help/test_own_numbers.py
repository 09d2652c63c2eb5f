"""An authority adds and changes numbers in a file; a wrong file stops the start."""

from dataclasses import replace

import pytest
from cast.visitor import Visitor

from portal.config import SettingsError
from portal.factory import create_app
from portal.help.numbers import load_numbers

OWN = """
[numbers.night]
name = "City night team <b>"
number = "020 7946 0000"
kind = "night"
hours = "17:00 to 9:00"
checked = 2026-11-02

[numbers.childline]
hide = true
name = "Childline"
number = "0800 1111"
kind = "talk"
"""


@pytest.fixture
def own(tmp_path):
    def write(text):
        path = tmp_path / "numbers.toml"
        path.write_text(text)
        return path

    return write


def test_its_own_come_second_and_what_it_hides_is_gone(own, settings):
    app = create_app(replace(settings, help_numbers=own(OWN)))
    page = Visitor(app, None, None).visit("/help")
    calls = [link for link in page.links() if link.startswith("tel:")]
    assert calls[:2] == ["tel:999", "tel:02079460000"]
    assert "tel:08001111" not in calls
    assert page.has_text("City night team <b>")


ENTRY = '[numbers.x]\nname = "X"\nnumber = "123"\nkind = "talk"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("this is no TOML", "not TOML"),
        ("numbers = 3", "under [numbers.name]"),
        ("[numbers]\nx = 3", "under [numbers.name]"),
        (ENTRY + "extra = 1", "extra is no key"),
        (ENTRY.replace('"X"', '""'), "give it a name"),
        (ENTRY.replace('"123"', "123"), "write its number in quotes"),
        (ENTRY.replace('"123"', '"javascript:alert(1)"'), "write its number in quotes"),
        (ENTRY.replace('"talk"', '"gossip"'), "kind is one of"),
        (ENTRY.replace('"talk"', "[1]"), "kind is one of"),
        (ENTRY + "hours = 9", "words in quotes"),
        (ENTRY + 'checked = "yesterday"', "checked is a day"),
        (ENTRY + "checked = 2026-11-02T10:00:00", "checked is a day"),
        (ENTRY + 'text_only = "yes"', "text_only is true or false"),
        ("[numbers.emergency]\nhide = true", "hides 999"),
        (ENTRY.replace("numbers.x", "numbers.emergency"), "Give 999 the kind emergency"),
    ],
)
def test_a_wrong_file_stops_the_start_with_a_sentence(own, text, said):
    with pytest.raises(SettingsError) as refused:
        load_numbers(own(text))
    assert said in str(refused.value)


def test_bytes_that_are_no_text_stop_it_too(tmp_path):
    path = tmp_path / "numbers.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="not TOML"):
        load_numbers(path)
