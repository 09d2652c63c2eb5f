"""A photo that cannot be read any more keeps nobody from their papers."""

import pytest
from cast.sharing import share
from pack.desk import PACK, everything
from pack.paper import fetched, text_of, words_in_word


def _cut_off(file):
    file.write_bytes(file.read_bytes()[:100])


def _emptied(file):
    file.write_bytes(b"")


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("damage", [_cut_off, _emptied])
def test_a_damaged_photo_leaves_its_words(amina, settings, her_officer, damage, kind):
    everything(amina, audience="meeting", proud="Proud-words")
    share(amina)
    files = [one for one in settings.photos.rglob("*") if one.is_file()]
    assert files
    for file in files:
        damage(file)
    made = fetched(her_officer, f"{PACK}.{kind}")
    assert "Proud-words" in (words_in_word(made) if kind == "docx" else text_of(made))
