"""One room with two doors: the same pages for two jobs, each under its own address."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, update_wrapper
from typing import Any

from flask import Blueprint

from portal.access.gate import needs
from portal.access.permissions import Permission


@dataclass(frozen=True, slots=True)
class Page:
    """`answer` takes the keeper who came in, then what the address names."""

    rule: str
    name: str
    answer: Callable[..., Any]
    methods: tuple[str, ...] = ("GET",)


WRITE = ("GET", "POST")
PRESS = ("POST",)


def open_door(door: Blueprint, pages: tuple[Page, ...], needed: Permission, keeper: object) -> None:
    """Put every page behind a door: whoever comes in needs `needed`, and is `keeper` there."""
    for one in pages:
        answer = update_wrapper(partial(one.answer, keeper), one.answer)
        door.add_url_rule(one.rule, one.name, needs(needed)(answer), methods=one.methods)
