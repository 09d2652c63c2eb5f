"""The one door to PyAV: a recording of unknown make is decoded, and only its sound leaves."""

import io
from array import array
from collections.abc import Iterator
from itertools import islice

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer

from portal.clips.sound import MOST_SECONDS, BadSound, CleanSound

RATE = 24_000
BITS_A_SECOND = 32_000
WINDOW = RATE // 50
LOUD = 330
LOUD_WINDOWS = 10
CUT_OFF = 0.9
SLACK = 0.3
MAKES = (
    (0, b"\x1a\x45\xdf\xa3", "matroska"),
    (0, b"OggS", "ogg"),
    (8, b"WAVE", "wav"),
    (4, b"ftyp", "mp4"),
    (0, b"ID3", "mp3"),
)
FRAMES = ((0xFFF6, 0xFFF0, "aac"), (0xFFE0, 0xFFE0, "mp3"))
CODECS = (
    *("opus", "vorbis", "aac", "mp3float", "mp3", "flac", "alac", "amrnb", "amrwb"),
    *("pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_u8", "pcm_alaw", "pcm_mulaw"),
)
# A playlist names other files and addresses, so the make is read here, never guessed by FFmpeg.
OPTIONS = {
    "codec_whitelist": ",".join(CODECS),
    "protocol_whitelist": "",
    "err_detect": "explode",
}


def prepare() -> None:
    """Say nothing of what is read."""
    av.logging.set_level(None)


def respoken(data: bytes) -> CleanSound:
    """Decode and encode anew; raises `BadSound` or anything a decoder raises."""
    samples = _samples(data)
    if not _is_heard(samples):
        raise BadSound
    return CleanSound(_mp3(samples), len(samples) / RATE)


def make_of(data: bytes) -> str:
    """FFmpeg's name of the container, from the first bytes. Raises `BadSound` for any other."""
    for start, mark, make in MAKES:
        if data[start : start + len(mark)] == mark:
            return make
    first = int.from_bytes(data[:2], "big")
    for mask, frame, make in FRAMES:
        if first & mask == frame:
            return make
    raise BadSound


def _samples(data: bytes) -> "array[int]":
    samples: array[int] = array("h")
    with av.open(io.BytesIO(data), "r", format=make_of(data), options=OPTIONS) as file:
        if not file.streams.audio:
            raise BadSound
        stream = file.streams.audio[0]
        for frame in _resampled(_frames(file, stream)):
            samples.frombytes(bytes(frame.planes[0])[: frame.samples * samples.itemsize])
            if len(samples) > MOST_SECONDS * RATE:
                raise BadSound
        if len(samples) / RATE < _promised(file, stream) * CUT_OFF - SLACK:
            raise BadSound
    return samples


def _frames(file: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    stream.codec_context.thread_count = 1
    for packet in file.demux(stream):
        if packet.is_corrupt:
            raise BadSound
        yield from packet.decode()


def _resampled(frames: Iterator[AudioFrame]) -> Iterator[AudioFrame]:
    """One channel of 16-bit samples; what a live recording says of its times is left out."""
    resampler = AudioResampler(format="s16", layout="mono", rate=RATE)
    for frame in frames:
        frame.pts = None
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _promised(file: InputContainer, stream: AudioStream) -> float:
    """How many seconds the file says it holds; 0 where it does not say, as in live recordings."""
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return (file.duration or 0) / av.time_base


def _is_heard(samples: "array[int]") -> bool:
    """At least a fifth of a second that is louder than a quiet room."""
    windows = (samples[start : start + WINDOW] for start in range(0, len(samples), WINDOW))
    loud = (window for window in windows if max(window) - min(window) > 2 * LOUD)
    return len(list(islice(loud, LOUD_WINDOWS))) == LOUD_WINDOWS


def _mp3(samples: "array[int]") -> bytes:
    file = io.BytesIO()
    options = {"id3v2_version": "0", "write_id3v1": "0", "fflags": "+bitexact"}
    with av.open(file, "w", format="mp3", options=options) as made:
        stream = made.add_stream("libmp3lame", rate=RATE, bit_rate=BITS_A_SECOND)
        stream.codec_context.layout = "mono"
        stream.codec_context.format = "s16p"
        for start in range(0, len(samples), RATE):
            made.mux(stream.encode(_frame(samples, start)))
        made.mux(stream.encode(None))
    return file.getvalue()


def _frame(samples: "array[int]", start: int) -> AudioFrame:
    part = samples[start : start + RATE]
    frame = AudioFrame(format="s16p", layout="mono", samples=len(part))
    frame.planes[0].update(part.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
    frame.sample_rate = RATE
    frame.pts = start
    return frame
