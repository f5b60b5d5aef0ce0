"""Icons: the two that a Teams app must bring, drawn here so that no picture has to be kept."""

import math
import struct
import zlib
from collections.abc import Callable

Pixel = tuple[int, int, int, int]
_GROUND: Pixel = (47, 93, 98, 255)
_WHITE: Pixel = (255, 255, 255, 255)
_CLEAR: Pixel = (255, 255, 255, 0)
# In parts of the side.
_INNER, _OUTER, _CENTRES = 0.17, 0.25, (0.37, 0.63)
_COLOUR_SIZE, _OUTLINE_SIZE = 192, 32


def colour_icon() -> bytes:
    """192 × 192: two rings that meet, white on a ground."""
    return _png(_COLOUR_SIZE, lambda x, y: _WHITE if _on_rings(x, y) else _GROUND)


def outline_icon() -> bytes:
    """32 × 32: the rings alone, white on nothing."""
    return _png(_OUTLINE_SIZE, lambda x, y: _WHITE if _on_rings(x, y) else _CLEAR)


def _on_rings(x: float, y: float) -> bool:
    """Whether the point, in parts of the icon's side, lies on one of two rings side by side."""
    return any(_INNER < math.hypot(x - centre, y - 0.5) < _OUTER for centre in _CENTRES)


def _png(side: int, colour: Callable[[float, float], Pixel]) -> bytes:
    places = [(step + 0.5) / side for step in range(side)]
    lines = (b"\0" + b"".join(bytes(colour(x, y)) for x in places) for y in places)
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    body = zlib.compress(b"".join(lines), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
