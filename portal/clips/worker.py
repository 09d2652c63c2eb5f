"""The process that cleans recordings: `python -m portal.clips.worker`."""

from portal.apart.work import serve
from portal.clips import decoding


def cleaned(data: bytes) -> tuple[bytes, ...]:
    return decoding.respoken(data).parts


if __name__ == "__main__":
    serve(decoding.prepare, cleaned)
