"""The command that lets go of what nobody can use any more."""

import os

import click

from portal.accounts.forgetting import forget_ended, forget_spent_cards
from portal.config import settings_from
from portal.db import db
from portal.everyones_part.forgetting import forget_spent_links
from portal.factory import create_app
from portal.i18n import london_today
from portal.polls.service import forget_voters


@click.command("tidy")
def tidy() -> None:
    """Delete hashes of used cards and links, ended sessions, and who voted in ended polls."""
    with create_app(settings_from(os.environ)).app_context(), db.at_once() as session:
        gone = sum(act(session) for act in (forget_spent_cards, forget_spent_links, forget_ended))
        gone += forget_voters(session, london_today())
    click.echo(f"Deleted: {gone}")
