"""The command that lets go of what nobody can use any more."""

import os
from datetime import timedelta

import click

from portal.accounts.forgetting import forget_ended, forget_spent_cards
from portal.config import settings_from
from portal.db import db, utc_now
from portal.everyones_part.forgetting import forget_spent_links
from portal.factory import create_app
from portal.i18n import london_today
from portal.polls.service import forget_voters
from portal.vault.durable import forget_parts

A_DAY = timedelta(days=1)


@click.command("tidy")
def tidy() -> None:
    """Delete hashes of used cards and links, ended sessions, votes' marks, unfinished files."""
    settings = settings_from(os.environ)
    with create_app(settings).app_context(), db.at_once() as session:
        gone = sum(act(session) for act in (forget_spent_cards, forget_spent_links, forget_ended))
        gone += forget_voters(session, london_today())
    gone += forget_parts(settings.data, (utc_now() - A_DAY).timestamp())
    click.echo(f"Deleted: {gone}")
