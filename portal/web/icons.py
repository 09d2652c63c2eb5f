"""Drawings of the installed Lucide package, gathered into sprites of those that are used."""

import re
import warnings
from collections.abc import Iterable
from functools import lru_cache

import lucide

EXPRESSION = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
QUOTED = re.compile(r"""["']([a-z][a-z0-9-]+)["']""")
BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
NO_SUCH = "no such icon"
BETWEEN = re.compile(r"\s*(/?>)\s*")


@lru_cache(maxsize=512)
def drawing(name: str) -> str:
    """Give the shapes of an icon, in a box of 24 by 24.

    Raises LookupError for a name that the package does not have.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # an older name draws the same
        svg = lucide.lucide_icon(name, fallback_text=NO_SUCH)
    if NO_SUCH in svg:
        raise LookupError(f"Lucide has no icon {name!r}; pick one of lucide.get_icon_list().")
    found = BODY.search(svg)
    return BETWEEN.sub(r"\1", found[1].strip()) if found else ""


def sprite(names: Iterable[str]) -> str:
    """Give an SVG with one symbol for each name, to be shown through `<use href="…#name">`."""
    symbols = (
        f'<symbol id="{name}" viewBox="0 0 24 24">{drawing(name)}</symbol>'
        for name in sorted(set(names))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>'


def mark(name: str, ink: str) -> str:
    """Give one icon as a picture of its own, for the browser's tab."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="2" '
        f'stroke-linecap="round" stroke="{ink}">{drawing(name)}</svg>'
    )


def names_in_templates(texts: Iterable[str]) -> set[str]:
    """Find the icons that templates name in their expressions."""
    found: set[str] = set()
    for text in texts:
        for expression in EXPRESSION.findall(text):
            found.update(QUOTED.findall(expression))
    return found & set(lucide.get_icon_list())
