"""The pages stand in a language that runs the other way, and in another script."""

import pytest
from cast.sharing import SHARE, share, wish

PAGES = ("/get-ready", SHARE, f"{SHARE}/done")


@pytest.mark.parametrize(("name", "direction"), [("yusuf", "rtl"), ("amina", "ltr")])
def test_every_page(cast, name, direction):
    visitor = cast.visitor(name)
    wish(visitor, "أريد أن أرى أخي" if name == "yusuf" else "ሓወይ ክርኢ ይደሊ", audience="meeting")
    for address in PAGES:
        assert f'dir="{direction}"' in visitor.visit(address).html
    share(visitor)
    for address in PAGES:
        visitor.visit(address)
