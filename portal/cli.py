"""The `portal` command."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import click
from sqlalchemy.orm import Session

from portal.accounts.first import first_administrator
from portal.accounts.staff_service import SignInNameTaken
from portal.audit.service import broken_at
from portal.care_team.service import blur_birthday, fill_last_days
from portal.cli_export import export
from portal.cli_faults import Told
from portal.cli_languages import languages
from portal.cli_tidy import tidy
from portal.config import Settings, SettingsError, settings_from
from portal.db import NothingHere, db
from portal.demo.start import prepare_demo
from portal.doctor import examine
from portal.factory import create_app
from portal.manage.people_service import close_account
from portal.migrating import make_revision, migrate
from portal.people.models import Person
from portal.serving import WORKERS, serve
from portal.vault import (
    KeyRingWrong,
    MasterKeys,
    Vault,
    erased_in,
    make_private_folder,
    use_vault,
)

LEDGER = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(cls=Told)
def portal() -> None:
    """Run and look after the portal. Settings are PORTAL_* variables."""


portal.add_command(languages)
portal.add_command(export)
portal.add_command(tidy)


@portal.command("migrate")
def migrate_command() -> None:
    """Bring the database to this version."""
    settings = _settings()
    make_private_folder(settings.data)
    migrate(settings.database_url)
    if settings.master_keys.exists():
        with create_app(settings).app_context(), db.at_once() as session:
            use_vault(_vault())
            fill_last_days(session)
    click.echo("The database is up to date.")


@portal.command("revision", hidden=True)
@click.argument("message")
def revision_command(message: str) -> None:
    """Write a migration for what the models have and the database has not."""
    make_revision(_settings().database_url, message)


@portal.command("serve")
@click.option("--host", default="127.0.0.1")
@click.option("--port", default=8000, type=int)
@click.option("--workers", default=WORKERS, type=int)
def serve_command(host: str, port: int, workers: int) -> None:
    """Serve the portal."""
    faults = examine(_settings())
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        sys.exit(1)
    serve(host, port, workers)


@portal.command("demo")
@click.option("--port", default=8000, type=int, envvar="PORT")
@click.option("--data", default="var", type=click.Path(path_type=Path), envvar="PORTAL_DATA")
@click.option("--serve/--no-serve", "serving", default=True)
def demo_command(port: int, data: Path, *, serving: bool) -> None:
    """Start a small made-up authority, and print a way in for everybody."""
    variables, lines = prepare_demo(data, port)
    for line in lines:
        click.echo(line)
    if serving:
        os.environ.update(variables)
        serve("127.0.0.1", port)


@portal.command("administrator")
@click.argument("name")
def administrator_command(name: str) -> None:
    """Make the first administrator, and print a way in that works once, for ten minutes."""
    settings = _settings()
    if not name.strip():
        raise click.ClickException("Give the name that they sign in with.")
    with create_app(settings).app_context(), db.at_once() as session:
        use_vault(_vault())
        try:
            card = first_administrator(session, name.strip())
        except SignInNameTaken:
            raise click.ClickException(f"Somebody signs in as {name} already.") from None
    click.echo(f"Within ten minutes, open {settings.origin}/card#{card.token}")


@portal.command("doctor")
def doctor_command() -> None:
    """Say what is wrong with this deployment; fail when anything is."""
    faults = examine(_settings())
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        sys.exit(1)
    click.echo("Nothing is wrong.")


@portal.group()
def keys() -> None:
    """Master keys, rotation and erasure."""


@keys.command("make")
def make_keys() -> None:
    """Make the first ring of master keys."""
    MasterKeys.generate_file(_settings().master_keys)
    click.echo("The ring is made. Keep a copy of it apart from the backups.")


@keys.command("rotate")
def rotate_keys() -> None:
    """Put a new master key on the ring; then restart, then rewrap."""
    MasterKeys.add_to_file(_settings().master_keys)
    click.echo("A new master key is on the ring. Restart every process, then: portal keys rewrap")


@keys.command("rewrap")
def rewrap_keys() -> None:
    """Wrap everybody's data key with the active master key; it can be stopped and run again."""
    click.echo(f"Wrapped anew: {_vault().keystore.rewrap_all()}")


@keys.command("erase")
@click.argument("person_id", type=UUID)
@click.confirmation_option(prompt="Everything this person wrote becomes unreadable. Go on?")
def erase(person_id: UUID) -> None:
    """Close an account and destroy its data key: live at once, and in backups once theirs is."""
    with create_app(_settings()).app_context(), db.at_once() as session:
        use_vault(_vault())
        if session.get(Person, person_id) is None:
            raise click.ClickException("There is nobody with this id. Nothing was erased.")
        _leave(session, person_id)
    _vault().keystore.destroy(person_id)
    click.echo("Erased.")


def _leave(session: Session, person_id: UUID) -> None:
    """What stands in clear of somebody who is erased."""
    with suppress(NothingHere):
        close_account(session, person_id, actor=None)
    blur_birthday(session, person_id)


@keys.command("restored")
@click.argument("ledgers", nargs=-1, type=LEDGER)
def restored(ledgers: tuple[Path, ...]) -> None:
    """After a restore, erase again who was erased; LEDGERS are copies of keys/erased.ledger."""
    vault = _vault()
    returned = vault.keystore.replay_erasures(*ledgers)
    with create_app(_settings()).app_context(), db.at_once() as session:
        use_vault(vault)
        for person_id in erased_in(vault.keystore.ledger):
            _leave(session, person_id)
    click.echo(f"Erased again: {returned}")


@portal.command("audit")
def audit_command() -> None:
    """Check the chain of the audit."""
    with create_app(_settings()).app_context(), db.at_once() as session:
        use_vault(_vault())
        broken = broken_at(session)
    if broken is not None:
        click.echo(f"The audit does not hold from entry {broken} on.", err=True)
        sys.exit(1)
    click.echo("The audit holds.")


def main() -> None:
    try:
        portal(standalone_mode=True)
    except (SettingsError, KeyRingWrong) as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _settings() -> Settings:
    return settings_from(os.environ)


def _vault() -> Vault:
    settings = _settings()
    return Vault.at(settings.keystore, MasterKeys.from_file(settings.master_keys))
