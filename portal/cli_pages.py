"""`portal languages pages`: long pages marked, listed, and passed to translators and back."""

import sys
from pathlib import Path

import click

from portal.help.numbers import load_numbers
from portal.i18n import LANGUAGES, State
from portal.long_pages import carrying
from portal.long_pages.checking import check_pages
from portal.long_pages.files import PageRefused

TAG = click.argument("tag", type=click.Choice([tag for tag in LANGUAGES if tag != "en"]))
STATES = [State.MACHINE.value, State.HUMAN.value, State.REVIEWED.value]


def every_fault() -> list[str]:
    """What is wrong with any long page of any language."""
    return check_pages([number.code for number in load_numbers(None)])


@click.group("pages")
def pages() -> None:
    """Long pages: list how they stand, stamp them, out to a translator and in again."""


@pages.command("list")
@TAG
def list_command(tag: str) -> None:
    """Say how each page stands in a language: missing, stale, faulty, or its state."""
    for name, how in carrying.standing(tag):
        click.echo(f"{name}: {how}")


@pages.command("stamp")
@TAG
@click.argument("names", nargs=-1)
@click.option("--state", type=click.Choice(STATES), help="How far they can be trusted.")
@click.option("--reviewer", default="", help="Who checked them.")
def stamp_command(tag: str, names: tuple[str, ...], state: str | None, reviewer: str) -> None:
    """Mark pages (as rights/an-advocate) as made from the English that stands now.

    Without NAMES, those that have no mark yet.
    """
    marked = carrying.stamp(tag, names, State(state) if state else None, reviewer)
    for sentence in marked.refused:
        click.echo(f"{tag}: {sentence}", err=True)
    click.echo(f"{len(marked.pages)} pages are marked.")
    if marked.refused:
        sys.exit(1)


@pages.command("out")
@TAG
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def out_command(tag: str, folder: Path) -> None:
    """Write every page into FOLDER for a translator, its English beside it."""
    try:
        carried = carrying.carry_out(tag, folder)
    except PageRefused as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{carried} pages are in {folder}.")


@pages.command("in")
@TAG
@click.argument("folder", type=click.Path(exists=True, path_type=Path, file_okay=False))
@click.option("--reviewer", default="", help="Who checked them, if somebody else did.")
def in_command(tag: str, folder: Path, reviewer: str) -> None:
    """Take what a translator wrote in FOLDER; with one fault nothing changes."""
    try:
        taken = carrying.carry_in(tag, folder, reviewer)
    except PageRefused as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(taken)} pages changed.")
