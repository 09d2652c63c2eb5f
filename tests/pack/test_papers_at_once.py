"""Twenty packs asked for at once: all come, in time, and in little memory."""

import threading
import time
from pathlib import Path

import pytest
from cast.people import review_id
from pack.full import PHOTOS, share_full
from pack.paper import PDF, WORD, fetched

from portal.documents import pdf
from portal.photos import paper as photo_paper

MANY, MOST_SECONDS, MOST_MEMORY = 20, 10.0, 600


def kilobytes(pid: int | str, line: str) -> int:
    told = Path(f"/proc/{pid}/status").read_text()
    return next(int(one.split()[1]) for one in told.splitlines() if one.startswith(line))


@pytest.mark.parametrize("address", [PDF, WORD])
def test_all_come(cast, amina, address):
    share_full(amina.app, amina.id, review_id("amina"))
    visitors = [cast.visitor("her_officer") for _ in range(MANY)]
    answered: list[tuple[int, float]] = []

    def ask(visitor):
        began = time.monotonic()
        answer = visitor.client.get(address)
        answered.append((answer.status_code, time.monotonic() - began))

    fetched(visitors[0], address)
    before = kilobytes("self", "VmRSS")
    threads = [threading.Thread(target=ask, args=(visitor,)) for visitor in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [status for status, _seconds in answered] == [200] * MANY
    assert max(seconds for _status, seconds in answered) < MOST_SECONDS
    grown = kilobytes("self", "VmHWM") - before
    apart = sum(
        kilobytes(child.pid, "VmHWM") for child in (pdf.child, photo_paper.child) if child.pid
    )
    # The portal by itself takes a third of it.
    assert (grown + apart) / 1024 < MOST_MEMORY * 2 / 3


def test_photos_are_in_them_as_they_are_kept(amina, her_officer):
    share_full(amina.app, amina.id, review_id("amina"))
    assert fetched(her_officer).count(b"DCTDecode") == PHOTOS


def test_one_whose_line_is_too_long_is_told_to_come_again(amina, her_officer, monkeypatch):
    share_full(amina.app, amina.id, review_id("amina"))
    fetched(her_officer)
    monkeypatch.setattr(pdf.child, "_in_line", 0.05)
    with pdf.child._lock:
        page = her_officer.visit(PDF, expect=503)
    assert page.has_text("Try again in a minute")
