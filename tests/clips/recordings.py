"""Recordings as phones and browsers make them, made here with PyAV itself."""

import io
import math
from array import array
from typing import Any

import av
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

PIECE = 960
MAKES = {
    "webm": ("webm", "libopus", 48_000),
    "mp4": ("mp4", "aac", 44_100),
    "ogg": ("ogg", "libopus", 48_000),
    "vorbis": ("ogg", "vorbis", 48_000),
    "wav": ("wav", "pcm_s16le", 44_100),
    "mp3": ("mp3", "libmp3lame", 44_100),
    "aac": ("adts", "aac", 44_100),
}


def recording(
    make: str = "webm",
    seconds: float = 4.0,
    *,
    loudness: float = 0.4,
    live: bool = False,
    layout: str = "stereo",
    **metadata: str,
) -> bytes:
    """A voice-like tone; `live` as MediaRecorder writes it: nothing is put in afterwards."""
    container, codec, rate = MAKES[make]
    file: Any = Live() if live else io.BytesIO()
    options = {"live": "1"} if live and make == "webm" else {}
    with av.open(file, "w", format=container, options=options) as made:
        made.metadata.update(metadata)
        stream: Any = made.add_stream(codec, rate=rate)
        stream.codec_context.layout = layout
        stream.codec_context.options = {"strict": "experimental"}
        for frame in tone(rate, seconds, loudness, layout):
            made.mux(stream.encode(frame))
        made.mux(stream.encode(None))
    return bytes(file.getvalue())


class Live(io.RawIOBase):
    """A file that only grows, like a stream: it cannot be gone back in."""

    def __init__(self) -> None:
        self.bytes = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.bytes += data
        return len(data)

    def getvalue(self) -> bytes:
        return bytes(self.bytes)


def tone(rate: int, seconds: float, loudness: float, layout: str) -> Any:
    channels = 2 if layout == "stereo" else 1
    for start in range(0, int(rate * seconds), PIECE):
        samples = array("h")
        for place in range(start, start + PIECE):
            swell = 0.6 + 0.4 * math.sin(place / rate * 9)
            value = int(32_000 * loudness * swell * math.sin(place / rate * 2 * math.pi * 220))
            samples.extend([value] * channels)
        frame = AudioFrame(format="s16", layout=layout, samples=PIECE)
        frame.planes[0].update(samples.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts = rate, start
        yield frame


def film(*, sound: bool) -> bytes:
    """A second of grey pictures, with or without sound."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as made:
        pictures: Any = made.add_stream("mpeg4", rate=25)
        pictures.width = pictures.height = 64
        pictures.pix_fmt = "yuv420p"
        voice: Any = made.add_stream("aac", rate=44_100) if sound else None
        if voice:
            voice.codec_context.layout = "mono"
        for number in range(25):
            frame = VideoFrame(64, 64, "yuv420p")
            frame.pts = number
            made.mux(pictures.encode(frame))
        made.mux(pictures.encode(None))
        if voice:
            for frame in tone(44_100, 1, 0.4, "mono"):
                made.mux(voice.encode(frame))
            made.mux(voice.encode(None))
    return file.getvalue()


def heard(mp3: bytes) -> tuple[str, int, int, float, dict[str, str]]:
    """(codec, rate, channels, seconds, metadata) of a clean clip, as a player reads it."""
    with av.open(io.BytesIO(mp3), "r") as file:
        stream = file.streams.audio[0]
        context = stream.codec_context
        said = {**file.metadata, **stream.metadata}
        seconds = sum(frame.samples for frame in file.decode(stream)) / context.sample_rate
        return context.name, context.sample_rate, context.channels, seconds, said
