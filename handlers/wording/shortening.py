"""Shortening: enough of a text to know it again."""


def shortened(words: str, most: int) -> str:
    """``words`` in one line of at most ``most`` characters."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
