"""The process apart: one that dies, hangs or is asked by too many is no PDF, and no crash."""

import threading
import time

import pytest
from documents.sample import document

from portal.apart.child import Busy, Child
from portal.documents import pdf
from portal.documents.pdf import NoPdf, pdf_of

WORKER = "portal.documents.worker"


def test_a_process_that_does_not_start(monkeypatch):
    monkeypatch.setattr(pdf, "child", Child("portal.no_such_worker"))
    with pytest.raises(OSError, match="did not start"):
        pdf_of(document("Hello"))


def test_one_that_hangs_is_ended_and_the_next_is_made(monkeypatch):
    slow = Child(WORKER, seconds=0.0)
    monkeypatch.setattr(pdf, "child", slow)
    with pytest.raises(NoPdf):
        pdf_of(document("Hello"))
    slow._seconds = 8.0
    assert pdf_of(document("Hello")).startswith(b"%PDF")
    slow.close()


def test_whoever_waits_too_long_is_asked_to_come_again(monkeypatch):
    child = Child(WORKER, in_line=0.05)
    monkeypatch.setattr(pdf, "child", child)
    with child._lock:
        started = time.monotonic()
        with pytest.raises(NoPdf):
            pdf_of(document("Hello"))
    assert time.monotonic() - started < 2
    assert issubclass(Busy, Exception)


def test_threads_share_one_child():
    made: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: made.append(pdf_of(document("Hello")))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one[:4] for one in made] == [b"%PDF"] * 8
