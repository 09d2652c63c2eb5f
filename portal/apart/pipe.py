"""How the server and a process apart talk: lengths first, then bytes."""

import struct
from collections.abc import Sequence
from typing import BinaryIO

READY = b"R"
MOST_BYTES = 10_000_000
MOST_PARTS = 16
_LENGTH = struct.Struct(">I")

Parts = tuple[bytes, ...]


def send_file(pipe: BinaryIO, data: bytes) -> None:
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive_file(pipe: BinaryIO) -> bytes | None:
    """Read one file, or None when the other end has closed the pipe."""
    head = pipe.read(_LENGTH.size)
    return _exactly(pipe, *_LENGTH.unpack(head)) if len(head) == _LENGTH.size else None


def send_answer(pipe: BinaryIO, parts: Sequence[bytes]) -> None:
    """Send what was made of a file; nothing for one that was refused."""
    pipe.write(_LENGTH.pack(len(parts)))
    for part in parts:
        pipe.write(_LENGTH.pack(len(part)))
        pipe.write(part)
    pipe.flush()


def receive_answer(pipe: BinaryIO) -> Parts:
    """Read what `send_answer` sent; raises EOFError when the pipe closes before the end."""
    count = _number(pipe)
    if count > MOST_PARTS:
        raise EOFError
    return tuple(_exactly(pipe, _number(pipe)) for _part in range(count))


def _number(pipe: BinaryIO) -> int:
    number: int = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))[0]
    return number


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    if length > MOST_BYTES:
        raise EOFError
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
