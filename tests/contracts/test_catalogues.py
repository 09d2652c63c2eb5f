"""House rule: the catalogues are fresh, complete, harmless and counted right."""

from pathlib import Path

from portal.i18n.upkeep import check

ROOT = Path(__file__).parents[2]


def test_catalogues_hold():
    faults = check(ROOT)
    assert not faults, "run: make messages, then translate what is new\n" + "\n".join(faults[:20])
