"""`portal languages`: catalogues made, checked, and passed to translators and back."""

import sys
from pathlib import Path

import click

from portal.cli_pages import every_fault, pages
from portal.i18n import LANGUAGES, exchange, table, upkeep
from portal.i18n.compiling import compile_catalogues
from portal.i18n.locales import read_table


@click.group("languages")
def languages() -> None:
    """Catalogues: extract, update, compile, check, add; out to a translator and in again."""


languages.add_command(pages)


@languages.command("extract")
def extract_command() -> None:
    """Write translations/messages.pot from the code and the pages."""
    click.echo(upkeep.extract().relative_to(upkeep.ROOT))


@languages.command("update")
def update_command() -> None:
    """Bring every catalogue up to date; finished translations stay."""
    upkeep.update()


@languages.command("compile")
def compile_command() -> None:
    """Write MO files beside the catalogues: they are read in half the time."""
    for path in compile_catalogues():
        click.echo(path.relative_to(upkeep.ROOT))


@languages.command("check")
def check_command() -> None:
    """Say everything that would show wrong or foreign words to a reader; fail when anything is."""
    said = upkeep.check() + every_fault()
    for sentence in said:
        click.echo(sentence)
    if said:
        sys.exit(1)


@languages.command("add")
@click.argument("tag")
@click.option("--own-name", help="The language by its own name, where Babel has it wrong.")
def add_command(tag: str, own_name: str | None) -> None:
    """Make a language whole: its row, its catalogue with the right header, its glossary."""
    try:
        new = table.add_row(tag, own_name)
    except table.NoSuchLanguage as error:
        raise click.ClickException(str(error)) from error
    LANGUAGES.update({tag: read_table()[tag]})
    upkeep.update(tags=(tag,))
    click.echo(f"translations/{tag} is ready to be translated.")
    if new:
        click.echo("Look at its row in translations/languages.toml; set its level to offer it.")


@languages.command("out")
@click.argument("tag", type=click.Choice([tag for tag in LANGUAGES if tag != "en"]))
@click.argument("file", type=click.Path(path_type=Path))
def out_command(tag: str, file: Path) -> None:
    """Write a catalogue to FILE for a translator; "needs work" marks what nobody has checked."""
    file.write_bytes(exchange.out(tag))


@languages.command("in")
@click.argument("tag", type=click.Choice([tag for tag in LANGUAGES if tag != "en"]))
@click.argument("file", type=click.Path(exists=True, path_type=Path, dir_okay=False))
def in_command(tag: str, file: Path) -> None:
    """Take a translator's FILE; with one fault it is refused, and the old catalogue stays."""
    try:
        taken = exchange.take(tag, file.name, file.read_bytes())
    except exchange.Refused as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{taken.changed} messages changed; {taken.checked} are checked by a person.")
