"""The pledge, "You said, we did" and the people of the council: nothing before two people."""

import io
from datetime import UTC, datetime

import pytest
import time_machine
from council.writing import add, begin, publish, published, send
from photos.pictures import corners, file_of


@pytest.mark.parametrize(
    ("kind", "path"), [("pledge", "pledge"), ("said", "you-said"), ("member", "people")]
)
def test_it_shows_once_two_people_have_published_it(cast, anybody, kind, path):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    assert anybody.visit(f"/council/{path}").has_text("Nothing yet.")
    there = begin(editor, "A bike for each of us", kind=kind)
    add(editor, there, "text", text="In March 2026 the first ten came.")
    send(editor, there)
    assert not anybody.visit(f"/council/{path}").has_text("A bike for each of us")
    publish(publisher, there)
    page = anybody.visit(f"/council/{path}")
    assert page.has_text("A bike for each of us")
    assert page.has_text("In March 2026 the first ten came.")
    publisher.press(f"{there}/take-down")
    assert not anybody.visit(f"/council/{path}").has_text("A bike for each of us")


@pytest.mark.parametrize("path", ["pledge", "you-said", "people"])
def test_what_is_for_young_people_here_shows_to_them_alone(cast, amina, anybody, path):
    kind = {"pledge": "pledge", "you-said": "said", "people": "member"}[path]
    published(cast, "Ours alone", public=False, kind=kind)
    assert amina.visit(f"/council/{path}").has_text("Ours alone")
    assert not anybody.visit(f"/council/{path}").has_text("Ours alone")


def test_a_face_shows_only_where_it_was_agreed(cast, anybody):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor, "Ali", kind="member")

    def picture():
        return io.BytesIO(file_of(corners(), "JPEG")), "ali.jpg"

    add(editor, there, "photo", 422, photo=picture(), alt="A drawing of a lion")
    add(editor, there, "photo", photo=picture(), alt="A drawing of a lion", agreed="y")
    send(editor, there)
    publish(publisher, there)
    page = anybody.visit("/council/people")
    assert [image.get("alt") for image in page.all("img")] == ["A drawing of a lion"]


def test_what_somebody_writes_of_themselves_keeps_its_links(cast, anybody):
    published(
        cast, "Ali", "I play [here](https://band.example/us)\n\n[My song](/rights)", kind="member"
    )
    assert {"https://band.example/us", "/rights"} <= set(anybody.visit("/council/people").links())


def test_a_day_is_london_s(cast):
    """Half past midnight there is still the day before in UTC."""
    with time_machine.travel(datetime(2027, 6, 30, 23, 30, tzinfo=UTC)):
        published(cast, "A bike for each of us", kind="pledge")
        assert cast.stranger().visit("/council/pledge").has_text("1 July")


def test_a_page_is_not_sent_twice(cast, anybody):
    published(cast, "A bike for each of us", kind="pledge")
    tag = anybody.visit("/council/pledge").headers["ETag"]
    again = anybody.client.get("/council/pledge", headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.data == b""
