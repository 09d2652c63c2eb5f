"""`portal export`: what changed since a time, as files for a council's own system."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from portal.audit.models import Act
from portal.audit.service import record
from portal.config import settings_from
from portal.db import db
from portal.factory import create_app
from portal.i18n import london_today, spoken_in
from portal.i18n.dates import LONDON
from portal.pack.feed import FeedReview, changed_since, data_of, readable_reviews
from portal.pack.feed_folder import FeedFolder, FolderOpen
from portal.vault import use_vault

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("export")
@click.option("--since", "day_or_time", required=True, help="2026-03-25 or 2026-03-25T02:00Z.")
@click.option("--to", "folder", required=True, type=FOLDER)
def export(day_or_time: str, folder: Path) -> None:
    """Write each review that changed since then to a folder that only you can read.

    It can be run again and again: what did not change is left as it is. Files of reviews that no
    IRO may read any more are taken away.
    """
    since = _moment_in(day_or_time)
    app, feed = create_app(settings_from(os.environ)), FeedFolder(folder)
    with app.app_context(), spoken_in("en"):
        use_vault(app.extensions["vault"])
        try:
            feed.open()
        except FolderOpen:
            raise click.ClickException(
                f"Others can read {folder}. Make it yours alone (chmod 700), then run this again."
            ) from None
        today = london_today()
        reviews = readable_reviews(db.read, today)
        written = sum(_written(feed, one) for one in changed_since(db.read, since, reviews))
        gone = feed.keep_only({str(one) for one in reviews})
        feed.write_manifest(since)
    click.echo(f"Written: {written}. Taken away: {gone}.")


def _moment_in(day_or_time: str) -> datetime:
    """In UTC; without a zone it is London's."""
    try:
        found = datetime.fromisoformat(day_or_time)
        return (found if found.tzinfo else found.replace(tzinfo=LONDON)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise click.ClickException(
            f"{day_or_time!r} is no day or time like 2026-03-25 or 2026-03-25T02:00Z."
        ) from None


def _written(feed: FeedFolder, review: FeedReview) -> bool:
    """Whether the file of a review is a new one; the audit says so before it is there."""
    data = data_of(db.read, review, london_today())
    if data is None:
        feed.take_away(review.id)
        return False
    if feed.holds(review.id, data):
        return False
    with db.at_once() as session:
        record(
            session,
            Act.PACK_FILED,
            actor=None,
            about=review.young_person_id,
            subject=review.id,
        )
    feed.put(review.id, data)
    return True
