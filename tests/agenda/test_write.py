"""Writing a point in own words."""


def test_a_point_in_own_words_is_kept_as_written(amina):
    amina.fill("/get-ready/agenda/new", text="ርእሰይ https://x <b>&", minutes="10")
    assert amina.visit("/get-ready/agenda").has_text("ርእሰይ https://x <b>&")
