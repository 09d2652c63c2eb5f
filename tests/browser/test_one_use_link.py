"""A link is opened on a phone: its secret reaches no address, and nothing stays of it."""

import pytest
from everyones_part.writing import link_for


@pytest.mark.parametrize("script", [True, False])
def test_a_part_through_a_link(new_phone, her_officer, script):
    token = link_for(her_officer)
    phone = new_phone(script=script)
    asked = []
    phone.context.on("request", lambda request: asked.append(request.url))
    phone.open(f"/part#{token}" if script else "/part")
    if not script:
        phone.page.get_by_label("Link or code").fill(token)
        phone.page.get_by_role("button", name="Open").click()
    phone.page.wait_for_url("**/part/form")
    phone.page.get_by_label("What I ask of the meeting").fill("A doctor by May")
    phone.page.get_by_role("button", name="Hand it in").click()
    phone.page.wait_for_url("**/part/done")
    sent = [one for one in asked if token in one.partition("#")[0]]
    assert not sent
    phone.page.go_back()
    assert token not in phone.page.content()
    assert not phone.troubles
