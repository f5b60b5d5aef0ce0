"""Faults: telling operators about an error without repeating what people wrote."""

from pathlib import PurePath
from traceback import extract_tb


def describe(error: BaseException) -> str:
    """The kind of an error and the line it comes from; not its message, which may quote words or values."""
    frames = extract_tb(error.__traceback__)
    place = f" in {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
