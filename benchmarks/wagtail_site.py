"""A Wagtail site with one page: the same frame and the same words as a page of the council.

Set as `wagtail start` sets a project for production: its middleware, SQLite, templates kept
compiled, no cache of whole pages, which Wagtail does not come with either.
"""

import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

FOLDER = "WAGTAIL_FOLDER"
HEADING, WORDS = "What we did", "We went to the river with {number} others, and it was good."
PARTS = 12
DATE = '<p class="small">'
CONTRIB = ("auth", "contenttypes", "sessions", "messages", "staticfiles")
WAGTAIL = ("contrib.redirects", "users", "documents", "images", "admin")
MIDDLEWARE = (
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
)
PAGE = """{{% load wagtailcore_tags %}}{{% verbatim %}}{head}{{% endverbatim %}}
<h1>{{{{ page.title }}}}</h1>
<div class="stack">{{% for block in page.body %}}
{{% if block.block_type == "heading" %}}<h2>{{{{ block.value }}}}</h2>
{{% else %}}<div class="said stack">{{% include_block block %}}</div>{{% endif %}}{{% endfor %}}
</div>
{{% verbatim %}}{foot}{{% endverbatim %}}"""


class Unmigrated(dict[str, None]):
    """Tables are made from the models: the history of Wagtail's own takes a minute."""

    def __contains__(self, _name: object) -> bool:
        return True

    def __missing__(self, _name: str) -> None:
        return None


def configure(folder: Path) -> None:
    names = [f"wagtail.{name}" for name in WAGTAIL]
    names += ["wagtail", "modelsearch", "taggit", "benchmarks.wagtail_pages"]
    names += [f"django.contrib.{name}" for name in CONTRIB]
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "wagtail.sqlite"}
    templates: dict[str, Any] = {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [folder],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
    settings.configure(
        DEBUG=False,
        SECRET_KEY=secrets.token_hex(32),
        ALLOWED_HOSTS=["*"],
        INSTALLED_APPS=names,
        MIDDLEWARE=list(MIDDLEWARE),
        ROOT_URLCONF="wagtail.urls",
        DATABASES={"default": {**database, "CONN_MAX_AGE": None}},
        TEMPLATES=[templates],
        MIGRATION_MODULES=Unmigrated(),
        LANGUAGE_CODE="en",
        STATIC_URL="/static/",
        USE_TZ=True,
        WAGTAIL_SITE_NAME="The council",
        WAGTAILADMIN_BASE_URL="http://127.0.0.1",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    )
    django.setup()


def make(folder: Path, like: bytes, env: Mapping[str, str]) -> None:
    """Make the site in a process of its own; its frame is that of the page `like`."""
    page = like.decode()
    head, found, _ = page.partition("<h1")
    _, date, foot = page.rpartition(DATE)
    assert found, "a page of the council has a heading"
    assert date, "a page of the council ends with its date"
    (folder / "page.html").write_text(PAGE.format(head=head, foot=date + foot), "utf-8")
    command = [sys.executable, "-m", "benchmarks.wagtail_site", str(folder)]
    here = Path(__file__).parent.parent
    subprocess.run(command, check=True, env=dict(env), cwd=here)  # noqa: S603 our own file


def fill(folder: Path) -> None:
    configure(folder)
    call_command("migrate", run_syncdb=True, verbosity=0)
    from wagtail.models import Locale, Page, Site  # noqa: PLC0415 needs the settings

    from benchmarks.wagtail_pages.models import BlocksPage  # noqa: PLC0415

    Locale.objects.create(language_code="en")
    root = Page.add_root(title="Root", slug="root")
    body: list[tuple[str, Any]] = []
    for number in range(PARTS):
        body += [("heading", HEADING), ("text", f"<p>{WORDS.format(number=number)}</p>")]
    page = root.add_child(instance=BlocksPage(title="A day out", slug="day", body=body))
    page.save_revision().publish()
    Site.objects.create(hostname="127.0.0.1", root_page=page, is_default_site=True)


def from_environment() -> Any:
    configure(Path(os.environ[FOLDER]))
    return get_wsgi_application()


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
