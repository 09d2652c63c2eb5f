"""The one typed door to the settings of the portal that answers."""

from flask import current_app

from portal.config import Settings


def current_settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings
