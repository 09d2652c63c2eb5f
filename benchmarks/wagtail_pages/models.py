"""A page of blocks, as Wagtail's own documentation makes one."""

from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Page


class BlocksPage(Page):
    body = StreamField([("heading", CharBlock()), ("text", RichTextBlock())])
    template = "page.html"
