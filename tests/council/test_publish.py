"""What an editor writes is read once somebody else has looked at it."""

from council.writing import DESK, add, begin, piece_of, publish, published, send


def test_a_post_is_read_by_everybody_once_it_is_published(cast, anybody):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    add(editor, there, "heading", text="What we did")
    add(editor, there, "text", text="We went to the **river**.\n\n- a boat\n- a picnic")
    add(editor, there, "quote", text="Best day!", who="Ali")
    add(editor, there, "steps", text="Meet at ten\n\nTake the bus")
    add(editor, there, "link", text="My rights", address="/rights")
    add(editor, there, "event", text="Next trip", day="2026-12-05", clock="10:30", place="Pier")
    address = f"/council/{piece_of(cast, there)}"
    anybody.visit(address, expect=404)
    send(editor, there)
    anybody.visit(address, expect=404)
    assert "A day out" not in anybody.visit("/council").text
    publish(publisher, there)
    page = anybody.visit(address)
    for said in ("A day out", "river", "a picnic", "Best day!", "Take the bus", "Pier", "10:30"):
        assert page.has_text(said)
    assert "A day out" in anybody.visit("/council").text
    for path in ("", "/preview?phone=1&rtl=1&dark=1", "/versions", "/versions/1", "/languages"):
        assert editor.visit(there + path).status == 200
    assert publisher.visit(DESK).has_text("A day out")


def test_what_is_for_young_people_here_is_read_by_nobody_else(cast, amina, anybody, her_officer):
    _there, address = published(cast, public=False)
    assert amina.visit(address).has_text("river")
    assert amina.visit("/council").has_text("A day out")
    anybody.visit(address, expect=404)
    her_officer.visit(address, expect=404)
    assert not anybody.visit("/council").has_text("A day out")
    assert b"A day out" not in anybody.visit("/council/feed.xml").bytes
    assert b"A day out" not in amina.visit("/council/feed.xml").bytes


def test_the_front_page_leads_to_everything(anybody):
    links = anybody.visit("/council").links()
    assert {"/council/you-said", "/council/pledge", "/council/people"} <= set(links)


def test_a_link_that_leads_away_says_where(cast, anybody):
    _there, address = published(cast, text="[Call us](https://elsewhere.example/a)")
    assert anybody.visit(address).has_text("elsewhere.example")


def test_a_link_in_a_sentence_that_leads_away_says_where(cast, anybody):
    text = "Read [more of it](https://elsewhere.example/a) and **[this](https://far.example)**."
    _there, address = published(cast, text=f"{text}\n\n- [Here](/rights) it is")
    html = anybody.visit(address).html
    for words, host in (("more of it", "elsewhere.example"), ("this", "far.example")):
        assert f'{words}</a> (<bdi class="small" dir="ltr">{host}</bdi>)' in html
    assert ">Here</a> it is" in html


def test_a_page_of_rights_says_no_host_beside_its_own_links(anybody):
    assert '</a> (<bdi class="small"' not in anybody.visit("/rights/an-advocate").html
