"""What is filed of a whole life: it holds to the schema, and no word of it is not for the IRO."""

from datetime import timedelta

from pack.filed import checked
from whole.life import CHAIR

from portal.db import db, utc_now
from portal.i18n import london_today
from portal.pack.feed import changed_since, data_of, readable_reviews


def test_a_whole_life_is_filed(her_app, lived):
    canaries, today = lived.life.canaries, london_today()
    with her_app.app_context():
        reviews = readable_reviews(db.read, today)
        changed = changed_since(db.read, utc_now() - timedelta(days=1), reviews)
        filed = [data_of(db.read, review, today) for review in changed]
        assert filed == [data_of(db.read, review, today) for review in changed]
    documents = [checked(data) for data in filed]
    assert any(one["said"] and one["contacts"] and one["alerts"] for one in documents)
    heard = b"".join(filed)
    assert not [word for word in canaries.not_for(CHAIR) if word.encode() in heard]
    assert b"canarytalkzq" not in heard
    assert b"canaryvisitzq" in heard
