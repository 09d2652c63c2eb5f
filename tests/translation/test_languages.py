"""What a service calls our languages: only a code that it puts into English is ever sent."""

import pytest

from portal.i18n import LANGUAGES
from portal.translation.machine import name_for


@pytest.mark.parametrize(
    ("language", "offered", "name"),
    [
        ("ar", {"ar"}, "ar"),
        ("fa_AF", {"fa"}, "fa"),
        ("fa_AF", {"fa", "prs"}, "prs"),
        ("fa_AF", {"fa", "fa_AF"}, "fa_AF"),
        ("fa", {"prs"}, None),
        ("ckb", {"ckb"}, "ckb"),
        ("ckb", {"ku", "kmr"}, None),
        ("ku", {"ckb"}, None),
        ("ku", {"ku"}, "ku"),
        ("ku", {"ku", "KMR"}, "KMR"),
        ("ti", {"am"}, None),
        ("am", set(), None),
    ],
)
def test_a_name(language, offered, name):
    assert name_for(language, frozenset(offered)) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_called_what_is_not_offered(language):
    assert name_for(language, frozenset({"xx"})) is None
    assert name_for(language, frozenset({language})) == language
