"""The address of styles, scripts and icons."""

from flask import Blueprint

from portal.access import open_to_everyone
from portal.web.assets import RULE, serve_asset

bp = Blueprint("assets", __name__)
bp.add_url_rule(RULE, "show", open_to_everyone(serve_asset))
