"""Scale: how much is measured. Bounded in count, so that a run always ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Sizes of a run; each round measures every contestant once, in turn.

    ``requests`` are those that Sparring is sent in one round; quicker contestants get more, see there.
    """

    requests: int
    answering_rounds: int
    messages: int
    delivering_rounds: int


FULL = Scale(requests=1000, answering_rounds=5, messages=10_000, delivering_rounds=3)
QUICK = Scale(requests=200, answering_rounds=3, messages=1000, delivering_rounds=2)
