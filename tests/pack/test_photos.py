"""A photo is seen by who may read its item, and by nobody once it is taken back."""

import pytest
from achievements.album import add
from cast.people import person_id
from cast.sharing import SHARE, share, wish
from pack.desk import PACK, photo_in
from photos.pictures import is_upright, talkative_jpeg
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db


@pytest.fixture
def photo(amina, her_officer):
    add(amina, talkative_jpeg(), text="My cup", audience="my-iro")
    share(amina)
    return photo_in(her_officer.visit(PACK))


def test_her_officer_sees_it_and_that_is_recorded(her_officer, photo):
    assert is_upright(her_officer.visit(photo).bytes)
    with her_officer.app.app_context():
        act = db.read.scalars(select(AuditEntry).where(AuditEntry.act == Act.PHOTO_OPENED)).one()
        assert (act.actor_id, act.about_id) == (person_id("her_officer"), person_id("amina"))
        assert act.subject in photo


@pytest.mark.parametrize("name", ["other_officer", "former_officer", "administrator", "ben"])
def test_nobody_else_sees_it(cast, photo, name):
    cast.visitor(name).visit(photo, expect=404)


def test_one_taken_back_is_gone(amina, her_officer, photo):
    item = next(part for part in her_officer.visit(PACK).all("li") if "item-" in part.get("id", ""))
    amina.press(f"{SHARE}/{item.get('id').removeprefix('item-')}/take-back")
    her_officer.visit(photo, expect=404)
    assert not her_officer.visit(PACK).all("img")


@pytest.mark.usefixtures("photo")
def test_one_that_is_only_hers_is_not_there(amina, her_officer):
    add(amina, talkative_jpeg(), text="Only mine", audience="only-me")
    wish(amina, "Something new")
    share(amina)
    assert len(her_officer.visit(PACK).all("img")) == 1


def test_no_other_size_and_no_other_review(her_officer, photo):
    her_officer.visit(photo.replace("large", "huge"), expect=404)
    assert is_upright(her_officer.visit(photo.replace("large", "small")).bytes)
