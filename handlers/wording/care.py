"""Care: what in a text points to a certain person, so that its writer can be asked whether it is meant to be there.

It is found by patterns and lists of words on the machine itself: no text leaves it. A question too many costs a second
look, so where it is uncertain, something is found.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from handlers.wording.names import known_names as named
from handlers.wording.names import unknown_names
from handlers.wording.numbers import cpr_numbers, email_addresses, phone_numbers, street_addresses
from handlers.wording.spans import Span, overlaps, pages


class Sign(StrEnum):
    """What a person is known by."""

    CPR = "cpr"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Finding:
    """What looks like a sign of a person, exactly as it stands in the text."""

    kind: Sign
    text: str


def findings(
    text: str, known_names: Collection[str] = (), ordinary: Collection[str] = ()
) -> tuple[Finding, ...]:
    """What in ``text`` looks like a CPR number, a way to reach somebody or a name, in order, each once.

    ``known_names`` are people whose names are always found. ``ordinary`` are names that are nobody's: of networks, of
    administrations.
    """
    found: dict[Span, Sign] = {}
    for kind, spans in _searches(text, known_names):
        found |= {span: kind for span in spans(text) if not overlaps(span, found)}
    taken = [*found, *pages(text)]
    found |= dict.fromkeys(unknown_names(text, taken, ordinary), Sign.NAME)
    in_order = (Finding(kind, text[slice(*span)]) for span, kind in sorted(found.items()))
    return tuple(dict.fromkeys(in_order))


def _searches(text: str, names: Collection[str]) -> Iterator[tuple[Sign, Callable[[str], Iterator[Span]]]]:
    yield Sign.CPR, cpr_numbers
    yield Sign.EMAIL, email_addresses
    yield Sign.PHONE, phone_numbers
    yield Sign.NAME, lambda _text: named(text, names)
    yield Sign.ADDRESS, street_addresses
