"""Whatever phones and browsers record becomes one small format; whatever else is refused."""

import os
import subprocess
import sys

import pytest
from clips.recordings import MAKES, film, heard, recording

from portal.clips import cleaning
from portal.clips.cleaning import BadSound, clean
from portal.clips.sound import MOST_BYTES

PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
LIST_OF_FILES = b"ffconcat version 1.0\nfile /etc/passwd\n"


@pytest.mark.parametrize("make", MAKES)
def test_every_make_becomes_a_small_mp3(make):
    sound = clean(recording(make))
    codec, rate, channels, seconds, _said = heard(sound.mp3)
    assert (codec, rate, channels) == ("mp3float", 24_000, 1)
    assert seconds == pytest.approx(4, abs=0.1)
    assert sound.seconds == pytest.approx(seconds, abs=0.01)
    assert len(sound.mp3) < 20_000


def test_a_live_recording_gets_its_true_duration():
    sound = clean(recording("webm", 2.5, live=True))
    assert sound.seconds == pytest.approx(2.5, abs=0.05)
    assert heard(sound.mp3)[3] == pytest.approx(2.5, abs=0.05)


@pytest.mark.parametrize("make", ["webm", "mp4", "ogg", "mp3"])
def test_nothing_but_the_sound_is_kept(make):
    sound = clean(recording(make, 1, title="canary-title", artist="canary-artist"))
    assert b"canary" not in sound.mp3
    assert b"ID3" not in sound.mp3
    assert heard(sound.mp3)[4] == {}


def test_the_same_recording_is_the_same_file():
    made = recording("wav", 1)
    assert clean(made) == clean(made)


def test_one_channel_is_enough():
    assert clean(recording("mp4", 1, layout="mono")).seconds == pytest.approx(1, abs=0.1)


def test_the_sound_of_a_film_is_taken():
    assert clean(film(sound=True)).seconds == pytest.approx(1, abs=0.1)


def test_a_quiet_voice_is_a_voice():
    assert clean(recording(loudness=0.03)).seconds == pytest.approx(4, abs=0.1)


def test_a_minute_and_no_more():
    assert clean(recording("mp3", 59)).seconds == pytest.approx(59, abs=0.1)
    with pytest.raises(BadSound):
        clean(recording("mp3", 61))


@pytest.mark.parametrize("make", ["webm", "mp4", "wav", "mp3", "aac"])
def test_one_that_was_cut_off_is_refused(make):
    whole = recording(make)
    with pytest.raises(BadSound):
        clean(whole[: len(whole) * 6 // 10])


REFUSED = {
    "nothing": b"",
    "junk": b"junk" * 1000,
    "silence": recording(loudness=0),
    "a quiet room": recording(loudness=0.004),
    "a click": recording(seconds=0.06),
    "pictures only": film(sound=False),
    "a playlist": PLAYLIST,
    "a list of files": LIST_OF_FILES,
    "a page": b"<!doctype html><script>alert(1)</script>",
    "a head without a body": recording("webm")[:64],
    "a head of a WAV": b"RIFF\xff\xff\xff\xffWAVEfmt " + b"\xff" * 500,
    "an ID3 tag of 256 MB": b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + b"\0" * 500,
    "an MP4 that points elsewhere": b"\0\0\0\x20ftypqt  " + b"\0\0\0\x10rdrfurl http" * 50,
}


@pytest.mark.parametrize("what", REFUSED)
def test_anything_else_is_refused(what):
    with pytest.raises(BadSound):
        clean(REFUSED[what])


def test_too_many_bytes_are_refused():
    with pytest.raises(BadSound):
        clean(recording("wav", 1).ljust(MOST_BYTES + 1, b"\0"))


def test_what_is_spoilt_is_cleaned_or_refused_and_costs_no_process():
    clean(recording("webm", 1))
    pid = cleaning._DECODER.pid
    for make in MAKES:
        spoilt = bytearray(recording(make, 1))
        spoilt[len(spoilt) // 3 :: 97] = bytes(len(spoilt[len(spoilt) // 3 :: 97]))
        try:
            clean(bytes(spoilt))
        except BadSound:
            continue
    assert cleaning._DECODER.pid == pid


def test_the_server_does_not_hold_the_decoder():
    code = "import sys, portal.factory; sys.exit('av' in sys.modules)"
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([sys.executable, "-c", code], check=False, env=environment)  # noqa: S603 - this very test's code
    assert done.returncode == 0
