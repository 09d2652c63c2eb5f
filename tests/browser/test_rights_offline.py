"""Rights can be read without a network once one page was opened, and nothing else stays."""

from browser.server import Server
from cast.visitor import Visitor

KEPT = """async () => {
    const found = {};
    for (const name of await caches.keys()) {
        const shelf = await caches.open(name);
        for (const one of await shelf.keys()) {
            const kept = await shelf.match(one, { ignoreVary: true });
            found[new URL(one.url).pathname] = await kept.text();
        }
    }
    return found;
}"""
READY = "async () => !!(await navigator.serviceWorker.ready).active"
OPENED, OTHER = "/rights/an-advocate", "/rights/complaining"


def test_another_page_is_read_in_arabic_without_a_network(new_phone, server: Server):
    phone = new_phone()
    phone.context.add_cookies([{"name": "language", "value": "ar.both", "url": server.origin}])
    phone.open(OPENED)
    assert phone.page.evaluate(READY)
    phone.open(OTHER)
    said = phone.text
    assert not phone.troubles
    server.stop()
    phone.page.goto(OPENED)
    phone.page.goto(OTHER)
    assert phone.page.locator("html").get_attribute("lang") == "ar"
    assert phone.text == said


def test_what_is_kept_is_nobodys_and_goes_when_she_leaves(new_phone, amina: Visitor):
    phone = new_phone(amina)
    phone.open(OPENED)
    assert "data-idle" in phone.page.content()
    assert phone.page.evaluate(READY)
    phone.open(OPENED)
    phone.open("/rights")
    kept = phone.page.evaluate(KEPT)
    assert {OPENED, OTHER, "/rights"} <= set(kept)
    for address, text in kept.items():
        assert address.startswith(("/rights", "/assets/"))
        assert "data-idle" not in text or address.endswith(".js")
        assert "Amina" not in text
        assert "csrf_token" not in text
    assert not phone.troubles
    phone.press(".exit")
    phone.page.wait_for_url("**/left")
    stays = "async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()]"
    assert phone.page.evaluate(stays) == [[], []]
