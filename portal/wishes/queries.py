"""The wishes a young person may see: their own."""

from portal.drafts.queries import draft_left_open, drafts_visible_to, removed_draft_of
from portal.wishes.models import Wish

MY_WISHES = drafts_visible_to(Wish)
MY_WISH = draft_left_open(Wish)
MY_REMOVED_WISH = removed_draft_of(Wish)
