"""The process that repaints pictures: `python -m portal.photos.worker`."""

from portal.apart.work import serve
from portal.photos import decoding


def repainted(data: bytes) -> tuple[bytes, ...]:
    return decoding.repaint(data).parts


if __name__ == "__main__":
    serve(decoding.prepare, repainted)
