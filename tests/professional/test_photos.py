"""A photo is seen by those its item was shared with."""

from achievements.album import add
from cast.people import review_id
from cast.sharing import share
from pack.desk import CAROL, photo_in
from photos.pictures import is_upright, talkative_jpeg

SHARED = f"/professional/reviews/{review_id('amina')}"


def test_a_chosen_reader_sees_it_and_no_other(amina, cast):
    add(amina, talkative_jpeg(), text="My cup", audience="chosen", readers=[CAROL])
    share(amina)
    carer, worker = cast.visitor("her_carer"), cast.visitor("her_social_worker")
    photo = photo_in(carer.visit(SHARED))
    assert is_upright(carer.visit(photo).bytes)
    worker.visit(photo, expect=404)
    cast.visitor("former_worker").visit(photo, expect=404)
    cast.visitor("her_officer").visit(photo, expect=404)
    page = worker.visit(SHARED)
    assert not page.all("img")
    assert "My cup" not in page.html
    small = photo.replace("/large", "/small")
    assert carer.visit(small).bytes
    worker.visit(small, expect=404)
    in_the_pack = small.replace("/professional/", "/officer/").replace("/photos/", "/pack/photos/")
    cast.visitor("her_officer").visit(in_the_pack, expect=404)
