"""The decoding process may hang, crash or be killed; the next picture is cleaned all the same."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from photos.pictures import corners, file_of, is_upright

from portal.photos.cleaning import BadPhoto, CleaningUnavailable, Decoder

PICTURE = file_of(corners(), "JPEG", quality=90)


def started(decoder: Decoder) -> int:
    decoder.repaint(PICTURE)
    assert decoder.pid
    return decoder.pid


def is_gone(pid: int) -> bool:
    """Neither running nor a zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_it_starts_with_the_first_picture_and_stays(decoder: Decoder) -> None:
    assert decoder.pid is None
    first = started(decoder)
    assert started(decoder) == first


def test_a_bad_picture_does_not_cost_a_process(decoder: Decoder) -> None:
    first = started(decoder)
    with pytest.raises(BadPhoto):
        decoder.repaint(b"not a picture")
    assert started(decoder) == first


def test_one_that_hangs_is_ended_and_the_next_picture_is_cleaned() -> None:
    decoder = Decoder(seconds=2)
    try:
        pid = started(decoder)
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(BadPhoto):
            decoder.repaint(PICTURE * 100)
        assert is_gone(pid)
        assert is_upright(decoder.repaint(PICTURE).large)
    finally:
        decoder.close()


def test_one_that_dies_over_a_picture_takes_only_that_picture(decoder: Decoder) -> None:
    pid = started(decoder)
    os.kill(pid, signal.SIGSTOP)
    death = threading.Timer(0.3, os.kill, (pid, signal.SIGKILL))
    death.start()
    with pytest.raises(BadPhoto):
        decoder.repaint(PICTURE)
    death.join()
    assert is_gone(pid)
    assert is_upright(decoder.repaint(PICTURE).large)


def test_one_that_died_between_two_pictures_takes_none(decoder: Decoder) -> None:
    pid = started(decoder)
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert is_upright(decoder.repaint(PICTURE).large)
    assert is_gone(pid)


def test_threads_share_it_and_get_their_own_pictures(decoder: Decoder) -> None:
    pictures = [file_of(corners((100 + number, 60)), "JPEG") for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        photos = list(pool.map(decoder.repaint, pictures))
    assert [photo.width for photo in photos] == [100 + number for number in range(24)]


def test_a_fork_of_the_server_starts_its_own() -> None:
    code = (
        "import os, sys; from portal.photos import cleaning\n"
        "data = sys.stdin.buffer.read(); cleaning.clean(data); mine = cleaning._DECODER.pid\n"
        "child = os.fork()\n"
        "cleaning.clean(data)\n"
        "same = cleaning._DECODER.pid == mine\n"
        "if not child: os._exit(7 if same else 0)\n"
        "sys.exit(os.waitpid(child, 0)[1] or not same)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(  # noqa: S603 - this very test's code
        command, input=PICTURE, check=False, timeout=60, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_ends_with_the_server_even_when_that_is_killed() -> None:
    code = (
        "import sys, time; from portal.photos import cleaning\n"
        "cleaning.clean(sys.stdin.buffer.read())\n"
        "print(cleaning._DECODER.pid, flush=True); time.sleep(60)\n"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(  # noqa: S603 - this very test's code
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdin
        assert server.stdout
        server.stdin.write(PICTURE)
        server.stdin.close()
        pid = int(server.stdout.readline())
        server.kill()
    waited = threading.Event()
    for _ in range(100):
        if is_gone(pid) or _is_zombie(pid):
            return
        waited.wait(0.1)
    pytest.fail("The decoding process outlived the server.")


def _is_zombie(pid: int) -> bool:
    """An orphan that has ended is for the machine's first process to reap."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] == "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="macOS has no /proc, and refuses some limits")
def test_its_memory_files_and_variables_are_bounded(decoder: Decoder) -> None:
    os.environ["PORTAL_CANARY"] = "a secret of the server"
    try:
        pid = started(decoder)
    finally:
        del os.environ["PORTAL_CANARY"]
    limits = Path(f"/proc/{pid}/limits").read_text()
    found = {line[:26].strip(): line[26:47].strip() for line in limits.splitlines()}
    assert found["Max address space"] == str(1 << 30)
    assert found["Max file size"] == found["Max core file size"] == "0"
    assert int(found["Max cpu time"]) < 60
    assert b"PORTAL_CANARY" not in Path(f"/proc/{pid}/environ").read_bytes()


def test_a_decoder_that_cannot_start_is_not_the_pictures_fault(
    decoder: Decoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoder, "command", (sys.executable, "-c", "raise SystemExit(3)"))
    with pytest.raises(CleaningUnavailable):
        decoder.repaint(PICTURE)
    monkeypatch.setattr(decoder, "command", ("/no/such/program",))
    with pytest.raises(CleaningUnavailable):
        decoder.repaint(PICTURE)
    monkeypatch.undo()
    assert is_upright(decoder.repaint(PICTURE).large)
