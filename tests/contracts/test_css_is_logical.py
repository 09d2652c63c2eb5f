"""Two directions stand on one page, so style says start and end, never left and right."""

import re
from pathlib import Path

import pytest

STYLES = sorted((Path(__file__).parents[2] / "static/css").glob("*.css"))
PHYSICAL = re.compile(
    r"""(?:^|[;{\s])(
        (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[^:;{]*:
      | border-(?:top|bottom)-(?:left|right)-radius:
      | (?:left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:
      | (?:text-align|float|clear)\s*:\s*(?:left|right)
    )""",
    re.VERBOSE,
)
QUERY = re.compile(r"@media[^{]*\{")
FOUR_SIDES = re.compile(r"(?:margin|padding|inset|border-width|border-radius)\s*:\s*([^;}]+)")


@pytest.mark.parametrize("rule", ["p{margin-left:1px}", "p { top: 0 }", "p{text-align: right}"])
def test_the_pattern_sees_a_physical_side(rule: str) -> None:
    assert PHYSICAL.search(rule)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_no_physical_side_is_named(style: Path) -> None:
    found = PHYSICAL.findall(QUERY.sub("", style.read_text("utf-8")))
    assert not found, f"Say inline-start, block-size and so on instead of {found} in {style.name}."


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_no_shorthand_sets_left_and_right_apart(style: Path) -> None:
    uneven = [
        values
        for values in FOUR_SIDES.findall(style.read_text("utf-8"))
        if len(parts := values.split()) == 4 and parts[1] != parts[3]
    ]
    assert not uneven, f"Four values name left and right: {uneven} in {style.name}."


def test_every_rule_stands_in_a_layer_that_is_declared_first() -> None:
    first = STYLES[[style.name for style in STYLES].index("tokens.css")].read_text("utf-8")
    declared = re.match(r"@layer ([^;{]+);", first)
    assert declared, "tokens.css is read first, so it says in which order the layers stand."
    used = {name for style in STYLES for name in re.findall(r"@layer (\w+) \{", style.read_text())}
    assert used == {name.strip() for name in declared[1].split(",")}


def test_nothing_is_fetched_by_a_style() -> None:
    for style in STYLES:
        text = style.read_text("utf-8")
        assert "url(" not in text, f"{style.name} fetches something."
        assert "@import" not in text, f"{style.name} fetches something."
