"""A young person writes a wish, and finds it again."""


def test_a_wish_is_kept_in_her_own_words(amina):
    amina.fill("/get-ready/wishes/new?kind=want", text="ሓወይ ክርኢ እደሊ", audience=["meeting"])
    page = amina.visit("/get-ready/wishes")
    assert page.has_text("ሓወይ ክርኢ እደሊ")


def test_the_direction_is_kept_with_the_words(amina):
    amina.fill("/get-ready/wishes/new?kind=want", text="أريد أن أرى أخي", **{"text.dir": "rtl"})
    quotes = amina.visit("/get-ready/wishes").all("blockquote")
    assert [(quote.get("dir"), quote.get("lang")) for quote in quotes] == [("rtl", "ti")]


def test_nothing_written_is_asked_for(amina):
    page = amina.fill("/get-ready/wishes/new?kind=want", expect=422, text="  ")
    assert page.has_text("Write something before you save.")


def test_a_wish_needs_a_beginning(amina):
    page = amina.fill("/get-ready/wishes/new", expect=422, text="My brother", kind=["nonsense"])
    assert page.has_text("Pick how your wish starts.")
    assert page.form_values()["text"] == "My brother"


def test_too_long_says_by_how_much_and_keeps_the_text(amina):
    text = "ä" * 5214
    page = amina.fill("/get-ready/wishes/new?kind=want", expect=422, text=text)
    assert page.has_text("214")
    assert page.form_values()["text"] == text


def test_hostile_words_are_only_words(amina):
    hostile = (
        """</textarea><script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}\x00\u202e"""
    )
    amina.fill("/get-ready/wishes/new?kind=want", text=hostile)
    page = amina.visit("/get-ready/wishes")
    assert not page.all("img")
    assert page.has_text("{{ 7*7 }}")


def test_what_is_missing_is_listed_as_the_page_asks_for_it(amina):
    nothing = {"kind": "", "text": "", "audience": ""}
    page = amina.press("/get-ready/wishes/new", nothing, expect=422)
    links = [link for link in page.links() if link.startswith("#")]
    drawn = [page.html.index(f'id="{link[1:]}"') for link in links]
    assert len(links) == 3
    assert drawn == sorted(drawn)
