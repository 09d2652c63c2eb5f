"""The template of plans: which areas there are, version by version, and how they change."""

from dataclasses import replace

from portal.audit.models import Act
from portal.own_lists.versions import Change, Versions
from portal.plan.areas import SHIPPED, TemplateArea, areas_in
from portal.plan.models import PlanTemplate

Areas = tuple[TemplateArea, ...]

TEMPLATE = Versions(PlanTemplate.areas, SHIPPED, areas_in, Act.PLAN_TEMPLATE_CHANGED)


def rewriting(area: TemplateArea) -> Change[TemplateArea]:
    return lambda areas: tuple(area if one.code == area.code else one for one in areas)


def showing(code: str, *, shown: bool) -> Change[TemplateArea]:
    return lambda areas: tuple(
        replace(one, shown=shown) if one.code == code else one for one in areas
    )


def moving(code: str, *, up: bool) -> Change[TemplateArea]:
    """One place up or down; at the end it stays."""

    def change(areas: Areas) -> Areas:
        codes = [one.code for one in areas]
        here = codes.index(code) if code in codes else 0
        there = here - 1 if up else here + 1
        if code not in codes or not 0 <= there < len(areas):
            return areas
        moved = list(areas)
        moved[here], moved[there] = moved[there], moved[here]
        return tuple(moved)

    return change
