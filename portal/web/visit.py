"""The start of every request: which vault, who is here, in which language."""

from flask import Flask, Response, current_app, g, request
from sqlalchemy.exc import SQLAlchemyError

from portal.config import Settings
from portal.i18n import Mode, known, negotiate, speak
from portal.people.session import ask_no_more_who_is_here, somebody_signed_in
from portal.vault import Vault, use_vault

LANGUAGE_COOKIE = "language"
ASKS_NOBODY = {"assets.show", "clips.show", "health.show"}
# Even when the database cannot say who is here.
ALWAYS_THERE = {"help.show", "leave.leave", "leave.left"}
A_YEAR = 365 * 24 * 3600


def init_visits(app: Flask) -> None:
    app.before_request(begin)


def begin() -> None:
    vault: Vault = current_app.extensions["vault"]
    use_vault(vault)
    person = None
    try:
        if request.endpoint not in ASKS_NOBODY:
            person = somebody_signed_in()
    except SQLAlchemyError:
        ask_no_more_who_is_here()
        if request.endpoint not in ALWAYS_THERE:
            raise
    finally:
        # The page that says that it could not has a language too.
        if person is None:
            speak(*language_of_visitor())
        else:
            g.here = person
            speak(person.language, person.mode, second_calendar=person.second_calendar)


def language_of_visitor() -> tuple[str, Mode]:
    """From the cookie of the language page, else from what the browser asks for, else English."""
    tag, _, mode = request.cookies.get(LANGUAGE_COOKIE, "").partition(".")
    chosen = known(tag) if tag else None
    if chosen is None:
        return negotiate(request.headers.get("Accept-Language", "")), Mode.BOTH
    return chosen, Mode(mode) if mode in set(Mode) else Mode.BOTH


def chose_language() -> bool:
    """Somebody picked a language in this browser."""
    return LANGUAGE_COOKIE in request.cookies


def remember_language(response: Response, language: str, mode: Mode) -> Response:
    """Show this language in this browser, also to whoever is not signed in."""
    settings: Settings = current_app.extensions["settings"]
    response.set_cookie(
        LANGUAGE_COOKIE,
        f"{language}.{mode.value}",
        max_age=A_YEAR,
        secure=settings.secure,
        httponly=True,
        samesite="Lax",
    )
    return response
