"""The process that makes photos ready for paper: `python -m portal.photos.paper_worker`."""

from portal.apart.work import serve
from portal.photos import decoding

if __name__ == "__main__":
    serve(decoding.prepare, decoding.for_paper)
