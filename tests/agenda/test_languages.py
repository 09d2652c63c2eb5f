"""The agenda in Arabic and Tigrinya: direction, own language, and every page strict."""

import pytest

LIST = "/get-ready/agenda"


@pytest.mark.parametrize(
    ("name", "tag", "direction"), [("yusuf", "ar", "rtl"), ("amina", "ti", "ltr")]
)
def test_every_page_is_in_the_reader_s_language(cast, address, name, tag, direction):
    reader = cast.visitor(name)
    reader.fill(f"{LIST}/topics", topics=["family", "papers-and-lawyer"])
    for path in (LIST, f"{LIST}/topics", f"{LIST}/new", address(name, "papers-and-lawyer")):
        assert f'<html lang="{tag}" dir="{direction}"' in reader.visit(path).html
