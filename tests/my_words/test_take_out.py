"""A word is taken out of the list, and brought back to where it stood."""

from my_words.words import ids, kept, tap


def test_it_is_out_and_comes_back(amina):
    tap(amina, "Feeling safe")
    tap(amina, "My future")
    word = ids(amina)[1]
    away = amina.press(f"/my-words/{word}/remove")
    assert kept(amina) == ["My future"]
    assert amina.visit(away.location).has_text("Feeling safe")
    amina.press(f"/my-words/{word}/remove")
    amina.press(f"/my-words/{word}/undo")
    amina.press(f"/my-words/{word}/undo")
    assert kept(amina) == ["My future", "Feeling safe"]
    amina.visit(f"/my-words/{word}/removed", expect=404)
