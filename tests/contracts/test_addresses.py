"""House rules: addresses are kebab-case; young people's carry no person; only POST changes."""

import re

VARIABLE = r"<([a-z]+(\([a-z'\", -]+\))?:)?[a-z_]+>"
PART = re.compile(
    VARIABLE + r"(\.(mp3|ics))?|[a-z0-9]+(-[a-z0-9]+)*(\.(pdf|docx|json|csv|ics|xml|js))?"
)


def test_addresses_are_kebab_case(app):
    for rule in app.url_map.iter_rules():
        for part in rule.rule.strip("/").split("/"):
            assert not part or PART.fullmatch(part), f"{rule.rule}: write {part} in kebab-case"


def test_young_peoples_addresses_carry_no_person(app):
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(("/get-ready", "/me", "/my-", "/what-")):
            assert "person" not in str(rule.arguments), f"{rule.rule}: start from who is signed in"


def test_nothing_but_get_and_post(app):
    for rule in app.url_map.iter_rules():
        assert (rule.methods or set()) <= {"GET", "HEAD", "OPTIONS", "POST"}, rule.rule
