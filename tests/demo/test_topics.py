"""Every topic that somebody of the demo has picked can be taken out again, and put back."""

from portal.people.models import SessionKind

PAGE = "/get-ready/agenda/topics"


def test_out_and_in_again(someone):
    selam = someone("selam", SessionKind.SHARED_PHONE)
    picked = selam.visit(PAGE).form_values()["topics"]
    assert picked
    for topics in ([], picked):
        selam.fill(PAGE, topics=topics)
        assert selam.visit(PAGE).form_values().get("topics", []) == topics
