"""The process that sets documents: `python -m portal.documents.worker`."""

from portal.apart.work import serve
from portal.documents import typesetting

if __name__ == "__main__":
    serve(typesetting.prepare, typesetting.made)
