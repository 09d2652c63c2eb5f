"""Starting the demo: its folder, its secrets, its people, and a way in for each."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from flask import Flask
from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from portal.accounts.card_models import CardKind
from portal.accounts.codes import grouped
from portal.accounts.service import NewCard, activate_card, make_card
from portal.care_team.service import fill_last_days
from portal.config import settings_from
from portal.db import db
from portal.demo.load import load
from portal.demo.people import ADULTS, PASSPHRASE, YOUNG_PEOPLE, known_id
from portal.factory import create_app
from portal.i18n import LANGUAGES
from portal.migrating import migrate
from portal.people.models import Person
from portal.vault import MasterKeys, use_vault, write_new_durably

A_DAY = timedelta(hours=24)


def prepare_demo(data: Path, port: int) -> tuple[dict[str, str], list[str]]:
    """Make or keep the demo in `data`; gives its PORTAL_* variables and the lines to print."""
    variables = demo_variables(data.resolve(), port)
    settings = settings_from(variables)
    migrate(settings.database_url)
    app = create_app(settings)
    use_vault(app.extensions["vault"])
    with app.app_context():
        if not db.read.scalar(select(exists().where(Person.id.is_not(None)))):
            load(app)
        with db.at_once() as session:
            fill_last_days(session)
        lines = list(ways_in(app, settings.origin))
        for engine in db.engines.values():
            engine.dispose()
    return variables, lines


def demo_variables(data: Path, port: int) -> dict[str, str]:
    """The settings of a demo; its secrets are made once and stay in its own folder."""
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (data / "masters").exists():
        MasterKeys.generate_file(data / "masters")
    write_new_durably(data / "secret", secrets.token_hex(32).encode())
    return {
        "PORTAL_DATA": str(data),
        "PORTAL_ORIGIN": f"http://127.0.0.1:{port}",
        "PORTAL_SECRET_KEY": (data / "secret").read_text(),
        "PORTAL_MASTER_KEYS": str(data / "masters"),
        "PORTAL_DEMO": "1",
    }


def ways_in(_app: Flask, origin: str) -> Iterator[str]:
    """One line a person: role, name, language, and a link that signs them in once."""
    with db.at_once() as session:
        for young in YOUNG_PEOPLE:
            card = _card(session, young.key, CardKind.ENROL)
            language = LANGUAGES[young.language].english_name
            typed = f"card {grouped(card.number)}, code {grouped(card.code)} ({young.says})"
            yield _line("young person", young.name, language, origin, card, typed)
        for adult in ADULTS:
            card = _card(session, adult.key, CardKind.SESSION)
            typed = f'sign in as "{adult.key}"'
            yield _line(adult.says, adult.name, "English", origin, card, typed)
    yield f"The passphrase of every adult of the demo: {PASSPHRASE}"


def _line(role: str, name: str, language: str, origin: str, card: NewCard, typed: str) -> str:
    return f"{role:<18} {name:<15} {language:<9} {origin}/card#{card.token}  or {typed}"


def _card(session: Session, key: str, kind: CardKind) -> NewCard:
    card = make_card(session, actor=None, person_id=known_id(key), card_id=uuid4(), kind=kind)
    activate_card(session, actor=None, card_id=card.card_id, lasts=A_DAY)
    return card
