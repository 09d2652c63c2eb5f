"""A stolen disk does not tell which words somebody needs; nor does a key, once they are erased."""

import logging

import pytest
from my_words.words import tap
from whole.conftest import logged

from portal.my_words.phrases import Phrase
from portal.my_words.service import id_of
from portal.vault import KeyGone

NEEDED = "Being treated fairly"


def files_with(folder, text):
    return [path.name for path in folder.rglob("*") if path.is_file() and text in path.read_bytes()]


def test_no_file_holds_the_phrase_or_its_code(amina, settings):
    with logged() as log:
        tap(amina, NEEDED, "My future")
        logging.getLogger("portal").info("kept")
    for text in (NEEDED, Phrase(NEEDED).code, "My future"):
        assert not files_with(settings.data, text.encode())
        assert text not in log.getvalue()
    assert files_with(settings.data, b"kept_word")


def test_once_she_is_erased_nobody_can_check_a_guess(app, amina):
    tap(amina, NEEDED)
    app.extensions["vault"].keystore.destroy(amina.id)
    with pytest.raises(KeyGone):
        id_of(amina.id, Phrase(NEEDED))
    amina.visit("/my-words", expect=404)
