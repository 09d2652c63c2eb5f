"""Pictures drawn for the demo: a photo of somebody else's would be somebody's."""

import io

from PIL import Image, ImageDraw

SIZE = (1200, 900)
SKY, GRASS, SUN, INK = "#bfe3f5", "#7fb77e", "#ffc83d", "#1b1f3b"


def football_pitch() -> bytes:
    """A pitch, a goal and a ball, as JPEG."""
    image, draw = _scene()
    draw.rectangle((420, 330, 780, 560), outline="white", width=14)
    draw.ellipse((250, 640, 370, 760), fill="white", outline=INK, width=8)
    return _jpeg(image)


def loaf() -> bytes:
    """A loaf on a table, as JPEG."""
    image, draw = _scene()
    draw.rectangle((0, 600, 1200, 900), fill="#b98a5a")
    draw.ellipse((340, 430, 860, 690), fill="#d9a25f", outline=INK, width=8)
    for at in (450, 580, 710):
        draw.line((at, 480, at + 50, 600), fill="#8a5a2b", width=14)
    return _jpeg(image)


def face(colour: str) -> bytes:
    """A drawn face that is nobody's, as JPEG."""
    image = Image.new("RGB", (600, 600), colour)
    draw = ImageDraw.Draw(image)
    draw.ellipse((110, 110, 490, 490), fill="white", outline=INK, width=12)
    for at in (230, 340):
        draw.ellipse((at, 240, at + 30, 280), fill=INK)
    draw.arc((210, 270, 390, 410), 20, 160, fill=INK, width=12)
    return _jpeg(image)


def _scene() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", SIZE, SKY)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 520, 1200, 900), fill=GRASS)
    draw.ellipse((960, 70, 1120, 230), fill=SUN)
    return image, draw


def _jpeg(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.save(data, "JPEG", quality=90)
    return data.getvalue()
