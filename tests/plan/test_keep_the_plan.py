"""The social worker and the IRO write the plan: every save is kept, and nobody overwrites."""

from uuid import uuid4

import pytest
from plan.plans import BY_IRO, BY_WORKER, WANT, write

FAMILY = "/areas/family"


@pytest.fixture(params=["her_officer", "her_social_worker"])
def keeper(request, cast):
    return cast.visitor(request.param), {"her_officer": BY_IRO}.get(request.param, BY_WORKER)


def test_what_is_written_stands_there(keeper):
    visitor, address = keeper
    write(visitor, address, doing="We ring him.", who="Sam", by_when="9/3/2030", state="yes")
    page = visitor.visit(address)
    for text in (WANT, "We ring him.", "Sam", "On track", "9 March 2030"):
        assert page.has_text(text), text


def test_every_version_is_kept_with_who_and_when(her_officer, her_social_worker):
    write(her_social_worker, BY_WORKER)
    write(her_officer, BY_IRO, want="You see him each week.")
    for visitor, address in ((her_officer, BY_IRO), (her_social_worker, BY_WORKER)):
        page = visitor.visit(f"{address}{FAMILY}/versions")
        for text in (WANT, "You see him each week.", "Olga Officer", "Sam Social", "Version 2"):
            assert page.has_text(text), text


def test_both_versions_are_shown_when_somebody_else_saved(her_officer, her_social_worker):
    write(her_officer, BY_IRO)
    opened = her_social_worker.visit(BY_WORKER + FAMILY).form_values()
    write(her_officer, BY_IRO, want="Words of the officer.")
    sent = {**opened, "want": "Words of the worker."}
    page = her_social_worker.press(BY_WORKER + FAMILY, sent, expect=409)
    assert page.has_text("Words of the officer.")
    assert page.form_values()["want"] == "Words of the worker."
    her_social_worker.press(BY_WORKER + FAMILY, page.form_values())
    versions = her_social_worker.visit(f"{BY_WORKER}{FAMILY}/versions")
    for text in (WANT, "Words of the officer.", "Words of the worker."):
        assert versions.has_text(text), text


def test_two_who_begin_at_once_both_see_what_stands(her_officer, her_social_worker):
    opened = her_social_worker.visit(BY_WORKER + FAMILY).form_values()
    write(her_officer, BY_IRO)
    sent = {**opened, "want": "Words of the worker.", "state": "yes"}
    assert her_social_worker.press(BY_WORKER + FAMILY, sent, expect=409).has_text(WANT)


def test_the_same_again_makes_no_version(keeper):
    visitor, address = keeper
    sent = {**visitor.visit(address + FAMILY).form_values(), "want": WANT, "state": "yes"}
    visitor.press(address + FAMILY, sent)
    visitor.press(address + FAMILY, sent)
    visitor.press(address + FAMILY, {**sent, "id": str(uuid4())})
    assert not visitor.visit(f"{address}{FAMILY}/versions").has_text("Version 2")


def test_an_id_of_another_area_saves_nothing(her_officer):
    sent = {**her_officer.visit(BY_IRO + FAMILY).form_values(), "want": WANT, "state": "yes"}
    her_officer.press(BY_IRO + FAMILY, sent)
    her_officer.press(f"{BY_IRO}/areas/school", sent, expect=404)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"want": "", "doing": ""}, "Write what we want, or what is being done."),
        ({"state": ""}, "Pick how it stands."),
        ({"by_when": "31/2/2026"}, "Write the day like this"),
        ({"want": "x" * 5001}, "1 letter too long"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(her_social_worker, values, said):
    sent = {"want": WANT, "doing": "We ring him.", "state": "yes", **values}
    page = her_social_worker.fill(BY_WORKER + FAMILY, 422, **sent)
    assert page.has_text(said)
    assert page.form_values()["doing"] == sent["doing"]
    assert page.form_values()["want"] == sent["want"]


def test_hard_english_is_hinted_at(her_social_worker):
    hard = "Multidisciplinary professionals are prioritising your therapeutic accommodation needs."
    write(her_social_worker, BY_WORKER, want=hard)
    assert her_social_worker.visit(BY_WORKER + FAMILY).has_text("Shorter sentences help.")


def test_script_in_a_plan_stays_text(amina, her_social_worker):
    write(her_social_worker, BY_WORKER, want="<script>alert(1)</script>")
    assert "<script>alert" not in amina.visit("/my-plan").html
