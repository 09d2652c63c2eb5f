"""Only that young person's IRO of today writes and reads it, and only they receive it."""

import pytest
from cast.people import review_id
from letters.letters import FORMAL, LETTER, MINE, PREVIEW, SENT, answered, held, send, write

ADULTS = (LETTER, PREVIEW, SENT, FORMAL, f"{LETTER}.pdf", f"{LETTER}.docx", f"{FORMAL}.pdf")
HERS = (MINE, f"{MINE}.pdf", f"{MINE}.docx")


@pytest.fixture
def there_is_one(amina, her_officer):
    answered(her_officer, held(amina))
    write(her_officer)
    send(her_officer)


@pytest.mark.usefixtures("there_is_one")
@pytest.mark.parametrize(
    "name",
    ["ben", "other_officer", "former_officer", "her_social_worker", "manager", "administrator"],
)
def test_nobody_else_finds_it(cast, name):
    visitor = cast.visitor(name)
    for address in (*ADULTS, *HERS):
        visitor.visit(address, 404)
    visitor.press(LETTER, {"told": "x", "revision": "1"}, 404)
    visitor.press(f"{LETTER}/send", {"revision": "1"}, 404)
    visitor.press(f"{LETTER}/again/told", {}, 404)
    visitor.press(f"{MINE}/in-my-language", {}, 404)


@pytest.mark.usefixtures("there_is_one")
def test_they_read_their_own_side_only(amina, her_officer):
    for address in ADULTS:
        amina.visit(address, 404)
        her_officer.visit(address)
    for address in HERS:
        her_officer.visit(address, 404)
        amina.visit(address)


@pytest.mark.usefixtures("there_is_one")
def test_ben_has_no_letter_of_his_own(ben):
    ben.visit(f"/what-happened/{review_id('ben')}/letter", 404)
