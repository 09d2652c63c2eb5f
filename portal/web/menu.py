"""The menu of adults: each room hangs its own door into it."""

from typing import NamedTuple

from flask import Blueprint, current_app
from flask.blueprints import BlueprintSetupState
from flask.sansio.app import App

from portal.access.gate import may
from portal.access.permissions import Permission
from portal.i18n import Message


class Door(NamedTuple):
    """An entry of the menu, shown to whoever has the permission."""

    endpoint: str
    permission: Permission
    label: Message
    icon: str
    last: bool


def door(
    bp: Blueprint,
    endpoint: str,
    permission: Permission,
    label: Message,
    icon: str,
    *,
    last: bool = False,
) -> None:
    """Hang a door when the blueprint is registered; the first open one is where adults arrive."""

    def hang(state: BlueprintSetupState) -> None:
        doors_of(state.app).append(Door(endpoint, permission, label, icon, last))

    bp.record_once(hang)


def doors_of(app: App) -> list[Door]:
    doors: list[Door] = app.extensions.setdefault("menu", [])
    return doors


def menu() -> list[tuple[str, Message, str]]:
    """(endpoint, label, icon) of every door that is open to who is signed in."""
    return [
        (entry.endpoint, entry.label, entry.icon)
        for entry in sorted(doors_of(current_app), key=lambda entry: entry.last)
        if may(entry.permission)
    ]
