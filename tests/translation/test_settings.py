"""The service is off unless it is set, and half a set is refused."""

from dataclasses import replace

import pytest

from portal.config import SettingsError, settings_from
from portal.doctor import examine
from portal.translation.machine import service_in

WHOLE = {
    "PORTAL_DATA": "/srv/portal",
    "PORTAL_ORIGIN": "https://portal.example",
    "PORTAL_SECRET_KEY": "0123456789abcdef" * 4,
    "PORTAL_MASTER_KEYS": "/etc/portal/masters",
}


def test_it_is_off_by_default():
    assert service_in(settings_from(WHOLE)) is None


def test_a_slash_at_the_end_makes_no_difference():
    variables = {**WHOLE, "PORTAL_TRANSLATE_URL": "https://translate.example/base/"}
    service = service_in(settings_from({**variables, "PORTAL_TRANSLATE_KEY": "a-key"}))
    assert (service.url, service.key) == ("https://translate.example/base", "a-key")
    assert "a-key" not in repr(service)


@pytest.mark.parametrize(
    "address",
    [
        "translate.example",
        "ftp://translate.example",
        "https://",
        "https://user:pass@translate.example",
        "https://translate.example/?q=1",
        "https://translate.example:99999",
        "https://[",
    ],
)
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(SettingsError, match="PORTAL_TRANSLATE_URL"):
        settings_from({**WHOLE, "PORTAL_TRANSLATE_URL": address})


def test_a_key_without_an_address_is_refused():
    with pytest.raises(SettingsError, match="PORTAL_TRANSLATE_URL"):
        settings_from({**WHOLE, "PORTAL_TRANSLATE_KEY": "a-key"})


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("", False),
        ("https://translate.example", False),
        ("http://127.0.0.1:5000", False),
        ("http://localhost:5000", False),
        ("http://[::1]:5000", False),
        ("http://translate.example", True),
    ],
)
def test_the_doctor_says_a_word_of_plain_http(settings, address, warned):
    faults = examine(replace(settings, translate_url=address))
    assert any("PORTAL_TRANSLATE_URL" in fault for fault in faults) == warned
