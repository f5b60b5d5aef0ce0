"""Checking the text that people typed in a form."""

import unicodedata
from collections.abc import Iterable

from handlers.request import Request
from handlers.vocabulary.forms import TextInput


def text_errors(request: Request, inputs: Iterable[TextInput]) -> dict[str, str]:
    """What is missing or too long, by input name; clients are not trusted to have checked."""
    errors: dict[str, str] = {}
    for one in inputs:
        text = request.value(one.name)
        if one.required and is_blank(text):
            errors[one.name] = request.say("form-error-empty")
        elif len(text) > one.max_length:
            errors[one.name] = request.say("form-error-too-long", most=one.max_length)
    return errors


def is_blank(text: str) -> bool:
    """Whether nothing of ``text`` can be seen: spaces, marks of direction and the like."""
    return all(unicodedata.category(sign)[0] in "CZ" for sign in text)
