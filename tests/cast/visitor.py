"""Somebody with a browser: every page they visit is checked as strictly as a page can be."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from cast.page import Page
from flask import Flask
from flask.testing import FlaskClient

TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')


class Visitor:
    """A client that is signed in as one person, or as nobody."""

    def __init__(self, app: Flask, person_id: UUID | None, token: str | None) -> None:
        self.app = app
        self.id = person_id
        self.client: FlaskClient = app.test_client()
        if token is not None:
            with self.client.session_transaction() as cookie:
                cookie["_user_id"] = token
                cookie["_fresh"] = True

    def visit(self, path: str, expect: int = 200, **headers: str) -> Page:
        """Open a page, following no redirect unless 200 is expected."""
        response = self.client.get(path, follow_redirects=expect == 200, headers=headers)
        assert response.status_code == expect, (path, response.status_code, response.text[:2000])
        return Page(response)

    def press(
        self, path: str, data: Mapping[str, Any] | None = None, expect: int = 303, **options: Any
    ) -> Page:
        """Send a form as its page would, with that page's token."""
        sent = {"csrf_token": self.token(), **(data or {})}
        response = self.client.post(path, data=sent, **options)
        assert response.status_code == expect, (path, response.status_code, response.text[:2000])
        return Page(response)

    def fill(self, path: str, expect: int = 303, **values: Any) -> Page:
        """Open the page, change these fields of its form, and send it."""
        opened = self.visit(path)
        return self.press(opened.form_action(path), {**opened.form_values(), **values}, expect)

    def token(self) -> str:
        """A CSRF token of this browser, from a page that has a form."""
        found = TOKEN.search(self.client.get("/language").text)
        assert found is not None
        return found[1]
