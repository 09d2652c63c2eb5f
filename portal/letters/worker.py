"""The process that sets documents: `python -m portal.letters.worker`."""

from portal.apart.work import serve
from portal.letters import typesetting

if __name__ == "__main__":
    serve(typesetting.prepare, typesetting.typeset)
