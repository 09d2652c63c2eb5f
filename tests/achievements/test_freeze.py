"""What of an achievement goes into a submission: ids and days as text, words as written."""

import json

from achievements.album import NEW, send
from photos.pictures import talkative_jpeg
from sqlalchemy import select

from portal.achievements.models import Achievement
from portal.db import db
from portal.drafts.whole import frozen_drafts


def test_the_frozen_item_names_its_photo_and_day(app, ben):
    form = {**ben.visit(NEW).form_values(), "text": "My cup", "happened_on": "2026-03-09"}
    send(ben, NEW, form, talkative_jpeg())
    with app.app_context():
        row = db.read.scalars(select(Achievement)).one()
        (item,) = frozen_drafts(db.read, (Achievement,), row.young_person_id, row.review_id)
    frozen = item.as_json()
    assert json.loads(json.dumps(frozen)) == frozen
    assert frozen["plain"] == {"photo_id": form["photo_id"], "happened_on": "2026-03-09"}
    assert frozen["words"] == {"text": "My cup", "direction": "ltr", "language": "en"}
