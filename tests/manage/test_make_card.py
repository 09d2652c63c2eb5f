"""Making a card: shown once, printed, activated with the person there."""

import re
from datetime import timedelta

import pytest
import time_machine

from portal.accounts.card_models import Card
from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_secrets import hashed
from portal.accounts.staff_service import give_sign_in_name
from portal.audit.models import Act
from portal.db import db, utc_now

CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}\b")


@pytest.fixture
def make(amina_there):
    return f"{amina_there.page}/cards/new"


def activate(kept, amina_there):
    card = kept.rows(Card, person_id=amina_there.id)[0]
    return f"{amina_there.page}/cards/{card.id}/activate"


def test_it_is_shown_with_a_picture_a_number_and_a_code(administrator, make, kept):
    page = administrator.fill(make, expect=200)
    assert page.headers["Cache-Control"] == "no-store"
    assert [svg for svg in page.all("div") if svg.get("class") == "qr"]
    assert CODE.search(page.text)
    number = kept.rows(Card)[0].number
    assert f"{number[:4]} {number[4:]}" in page.text
    assert kept.acts()[0] == Act.CARD_MADE


def test_number_and_code_stand_under_their_names_where_a_language_runs_from_the_right(
    administrator, make
):
    """As blocks of their own direction they stood at the other side of the card."""
    page = administrator.fill(make, expect=200)
    assert page.html.count('<dd class="code"><bdi dir="ltr">') == 2


def test_its_steps_are_in_her_language_and_english(administrator, make):
    page = administrator.fill(make, expect=200)
    card = page.all("article")[0]
    assert card.get("lang") == "ti"
    assert page.has_text("I write down my key code.")
    assert len(page.all("ol")[0].findall("{*}li")) == 4
    assert "Amina" not in " ".join(card.itertext())


def test_no_secret_of_it_is_kept(administrator, make, settings):
    page = administrator.fill(make, expect=200)
    code = CODE.search(page.text)[0]
    files = [path.read_bytes() for path in settings.data.rglob("*") if path.is_file()]
    for secret in (code, code.replace(" ", "")):
        assert not [found for found in files if secret.encode() in found]


def test_sent_twice_it_is_not_shown_again(administrator, make, kept):
    form = administrator.visit(make).form_values()
    administrator.press(make, form, expect=200)
    again = administrator.press(make, form, expect=409)
    assert again.has_text("This card was shown once")
    assert not CODE.search(again.text)
    assert len(kept.rows(Card)) == 1
    administrator.press(make, again.form_values(), expect=200)
    assert len(kept.rows(Card)) == 2


def test_it_opens_after_activation_for_ten_minutes(administrator, make, kept, amina_there):
    administrator.fill(make, expect=200)
    assert administrator.visit(amina_there.page).has_text("Not open yet")
    administrator.fill(activate(kept, amina_there))
    assert kept.acts()[0] == Act.CARD_ACTIVATED
    assert administrator.visit(amina_there.page).has_text("Open until")
    with time_machine.travel(utc_now() + timedelta(minutes=11), tick=False):
        assert administrator.visit(amina_there.page).has_text("Ran out")


def test_a_used_card_cannot_be_activated(app, administrator, make, kept, amina_there):
    administrator.fill(make, expect=200)
    with app.app_context(), db.at_once() as session:
        session.get_one(Card, kept.rows(Card)[0].id).used_at = utc_now()
    page = administrator.fill(activate(kept, amina_there), expect=409)
    assert page.has_text("Make another one.")


def test_the_card_of_another_is_not_there(administrator, make, kept, amina_there, ben_there):
    administrator.fill(make, expect=200)
    other = activate(kept, amina_there).replace(str(amina_there.id), str(ben_there.id))
    administrator.visit(other, expect=404)
    administrator.press(other, expect=404)


def test_an_old_proof_is_renewed_on_the_way(app, administrator, make):
    with app.app_context(), db.at_once() as session:
        give_sign_in_name(session, person_id=administrator.id, name="crane-05")
        mine = session.get_one(StaffSignIn, administrator.id)
        mine.passphrase_hash = hashed("seven teal boats sing")
    with time_machine.travel(utc_now() + timedelta(minutes=6), tick=False):
        administrator.press(make, expect=302)
        asked = administrator.visit(make, expect=302).location
        assert asked.startswith("/sign-in/again?next=")
        back = administrator.fill(asked, passphrase="seven teal boats sing").location
        assert back.rstrip("?") == make
        administrator.fill(make, expect=200)


def test_staff_read_how_to_choose_a_passphrase(administrator, her_officer):
    page = administrator.fill(f"/manage/people/{her_officer.id}/cards/new", expect=200)
    assert page.has_text("I choose a passphrase that only I know.")
    assert not page.has_text("key code")
