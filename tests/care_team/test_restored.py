"""After a restore, whoever had been erased is erased again, and everybody else's pages go on."""

import shutil

from cast.people import person_id
from click.testing import CliRunner
from sqlalchemy import update

from portal.cli import portal
from portal.db import db
from portal.people.models import Person


def test_an_erasure_outlives_a_restore(app, settings, her_officer):
    variables = {
        "PORTAL_DATA": str(settings.data),
        "PORTAL_ORIGIN": settings.origin,
        "PORTAL_MASTER_KEYS": str(settings.master_keys),
        "PORTAL_SECRET_KEY": settings.secret_key,
    }
    backup = settings.data.parent / "backup"
    shutil.copytree(settings.keystore, backup)
    run = CliRunner().invoke
    erased = run(portal, ["keys", "erase", str(person_id("amina")), "--yes"], env=variables)
    assert erased.exit_code == 0, erased.output
    later = shutil.copy(settings.keystore / "erased.ledger", settings.data.parent / "later")
    shutil.rmtree(settings.keystore)
    shutil.copytree(backup, settings.keystore)
    with app.app_context(), db.at_once() as session:
        session.execute(update(Person).values(closed_at=None))
    restored = run(portal, ["keys", "restored", str(later)], env=variables)
    assert restored.output.strip() == "Erased again: 1"
    assert not (settings.keystore / f"{person_id('amina')}.key").exists()
    her_officer.visit("/officer")
