"""Sending photos as a phone does, and finding what came of them."""

import io
from pathlib import Path
from typing import Any

from cast.page import Page
from cast.visitor import Visitor

ALL = "/get-ready/achievements"
NEW = f"{ALL}/new"
MARK = b"a-mark-that-is-nowhere-else"


def file(data: bytes, name: str = "IMG_0001.jpg") -> tuple[io.BytesIO, str]:
    return io.BytesIO(data), name


def add(visitor: Visitor, data: bytes, expect: int = 303, **values: Any) -> Page:
    return send(visitor, NEW, {**visitor.visit(NEW).form_values(), **values}, data, expect)


def send(visitor: Visitor, path: str, form: dict[str, Any], data: bytes, expect: int = 303) -> Page:
    """Send a form with a photo; the body is made here, for the client would use a temp file."""
    body = b"".join(_field(name, one) for name, value in form.items() for one in _each(value))
    photo = b'name="photo"; filename="IMG_0001.jpg"\r\nContent-Type: image/jpeg'
    body += _part(photo, data) + b"--" + MARK + b"--\r\n"
    kind = f"multipart/form-data; boundary={MARK.decode()}"
    response = visitor.client.post(path, data=body, content_type=kind)
    assert response.status_code == expect, (response.status_code, response.text[:2000])
    return Page(response)


def ids(page: Page) -> list[str]:
    return [
        item.get("id", "").removeprefix("achievement-")
        for item in page.all("li")
        if item.get("id", "").startswith("achievement-")
    ]


def the_one(visitor: Visitor) -> str:
    """The address of the only achievement there is."""
    (found,) = ids(visitor.visit(ALL))
    return f"{ALL}/{found}"


def files_under(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def _each(value: Any) -> list[str]:
    return value if isinstance(value, list) else [str(value)]


def _field(name: str, value: str) -> bytes:
    return _part(f'name="{name}"'.encode(), value.encode())


def _part(head: bytes, body: bytes) -> bytes:
    return b"--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n" % (MARK, head, body)
