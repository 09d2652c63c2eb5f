"""What is said on the next page waits in the cookie once, however often somebody saves."""

from uuid import uuid4


def test_the_cookie_does_not_grow_with_each_save(amina):
    sizes, token = [], amina.token()
    for _ in range(4):
        wish = {"id": str(uuid4()), "kind": "want", "text": "A bicycle", "audience": "my-iro"}
        amina.client.post("/get-ready/wishes/new", data={**wish, "csrf_token": token})
        sizes.append(len(amina.client.get_cookie("visit").value))
    assert sizes[1:] == sizes[:-1]
