"""What is printed is the list and nothing else; a strict page."""

from my_words.words import LIST, tap


def test_everything_but_the_list_stays_on_the_screen(amina):
    tap(amina, "Feeling safe", "My future")
    page = amina.visit(LIST)
    main = next(one for one in page.all("main"))
    printed = [one for one in main if "screen-only" not in (one.get("class") or "")]
    assert [one.get("class") for one in printed] == ["my-words stack"]
    assert "data-print" in page.html


def test_an_empty_list_has_nothing_to_print(amina):
    assert "data-print" not in amina.visit(LIST).html
