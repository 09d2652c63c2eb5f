"""What stops a command, said in one sentence."""

from typing import Any

import click
from sqlalchemy.exc import DBAPIError

# As SQLite words it, and as psycopg calls it.
NOT_MADE = ("no such table", "no such column")
UNDEFINED = {"UndefinedTable", "UndefinedColumn"}


class Told(click.Group):
    """A group whose commands tell, without a traceback, that a file or the database is not there.

    Settings and keys have sentences of their own.
    """

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DBAPIError as error:
            raise click.ClickException(_of_the_database(error)) from None
        except OSError as error:
            if error.filename is None:
                raise
            raise click.ClickException(f"{error.filename}: {error.strerror}.") from None


def _of_the_database(error: DBAPIError) -> str:
    said = str(error.orig).strip()
    if said.startswith(NOT_MADE) or type(error.orig).__name__ in UNDEFINED:
        return "The database is not of this version. Run: portal migrate"
    return f"The database can't be used: {said}"
