"""The wire: JSON as it is sent, and how much room it takes."""

import json


def encode(value: object) -> str:
    """``value`` as compact JSON, letters unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def size(value: object) -> int:
    """Bytes on the wire, as UTF-8 or UTF-16, whichever is more: Teams does not say consistently which it counts."""
    text = encode(value)
    return max(len(text.encode()), len(text.encode("utf-16-le")))
