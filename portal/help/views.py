"""Help now: for everyone, signed in or not."""

from flask import Blueprint, current_app
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from portal.access import Permission, open_to_everyone
from portal.access.gate import may
from portal.config import Settings
from portal.help.numbers import HelpNumber, load_numbers, shown, stale_numbers
from portal.i18n import london_today
from portal.web.answers import page

bp = Blueprint("help", __name__)


@bp.record_once
def read_numbers(state: BlueprintSetupState) -> None:
    """Read the numbers at the start, so that a wrong file is noticed then."""
    settings: Settings = state.app.extensions["settings"]
    state.app.extensions["help_numbers"] = load_numbers(settings.help_numbers)


@bp.get("/help")
@open_to_everyone
def show() -> ResponseReturnValue:
    numbers: tuple[HelpNumber, ...] = current_app.extensions["help_numbers"]
    to_check = stale_numbers(numbers, london_today()) if may(Permission.MANAGE_PEOPLE) else []
    first, *others = shown(numbers)
    return page("help/show.html", first=first, others=others, to_check=to_check)
