"""How the server and its decoding process talk: length first, then bytes."""

import struct
from typing import BinaryIO

from portal.photos.picture import MOST_BYTES, CleanPhoto

READY = b"R"
_ASK = struct.Struct(">I")
_ANSWER = struct.Struct(">?HHII")


def send_file(pipe: BinaryIO, data: bytes) -> None:
    pipe.write(_ASK.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive_file(pipe: BinaryIO) -> bytes | None:
    """Read one file, or None when the other end has closed the pipe."""
    head = pipe.read(_ASK.size)
    return _exactly(pipe, *_ASK.unpack(head)) if len(head) == _ASK.size else None


def send_answer(pipe: BinaryIO, photo: CleanPhoto | None) -> None:
    """Send a clean photo, or None for one that was refused."""
    if photo is None:
        pipe.write(_ANSWER.pack(False, 0, 0, 0, 0))  # noqa: FBT003 - a field of the struct
    else:
        lengths = len(photo.large), len(photo.small)
        pipe.write(_ANSWER.pack(True, photo.width, photo.height, *lengths))  # noqa: FBT003
        pipe.write(photo.large)
        pipe.write(photo.small)
    pipe.flush()


def receive_answer(pipe: BinaryIO) -> CleanPhoto | None:
    """Read what `send_answer` sent; raises EOFError when the pipe closes before the end."""
    good, width, height, large, small = _ANSWER.unpack(_exactly(pipe, _ANSWER.size))
    if not good:
        return None
    return CleanPhoto(_exactly(pipe, large), _exactly(pipe, small), width, height)


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    if length > MOST_BYTES:
        raise EOFError
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
