"""The chain of the audit: one entry changed, taken out or added by hand is noticed."""

import pytest
from sqlalchemy import delete, text, update

from portal.audit.models import Act, AuditEntry
from portal.audit.service import broken_at, record
from portal.db import db


@pytest.fixture
def five_entries(app):
    with app.app_context():
        with db.at_once() as session:
            for number in range(5):
                record(session, Act.SHARED, actor=None, subject=str(number))
        yield


@pytest.mark.usefixtures("five_entries")
def test_an_untouched_chain_holds():
    with db.at_once() as session:
        assert broken_at(session) is None


@pytest.mark.parametrize(
    "harm",
    [
        update(AuditEntry).where(AuditEntry.id == 3).values(act=Act.PACK_OPENED.value),
        update(AuditEntry).where(AuditEntry.id == 3).values(subject="nobody"),
        update(AuditEntry).where(AuditEntry.id == 3).values(detail={"added": True}),
        delete(AuditEntry).where(AuditEntry.id == 3),
        delete(AuditEntry).where(AuditEntry.id == 5),
        text("UPDATE audit_entry SET id = 9 WHERE id = 5"),
        text("UPDATE audit_entry SET at = '2020-01-01 00:00:00.000000' WHERE id = 3"),
    ],
    ids=["act", "subject", "detail", "taken out", "last taken out", "renumbered", "earlier"],
)
@pytest.mark.usefixtures("five_entries")
def test_a_touched_chain_is_noticed(harm):
    with db.at_once() as session:
        session.execute(harm)
    with db.at_once() as session:
        assert broken_at(session) in {3, 5}
