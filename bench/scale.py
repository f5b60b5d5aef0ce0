"""Scale: how much is measured. Bounded in count, so that a run always ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Sizes of a run; each round measures every contestant once, in turn.

    ``requests`` are those that Sparring is sent in one round; quicker contestants get more, see there. ``openings``
    are those of each form; ``planned`` and ``played`` are numbers of networks.
    """

    requests: int
    answering_rounds: int
    messages: int
    delivering_rounds: int
    dilemmas: int
    openings: int
    planned: tuple[int, ...]
    planning_rounds: int
    played: int


FULL = Scale(
    requests=1000,
    answering_rounds=5,
    messages=10_000,
    delivering_rounds=3,
    dilemmas=100_000,
    openings=1000,
    planned=(1000, 3000, 10_000),
    planning_rounds=3,
    played=1000,
)
QUICK = Scale(
    requests=200,
    answering_rounds=3,
    messages=1000,
    delivering_rounds=2,
    dilemmas=2000,
    openings=100,
    planned=(100, 300),
    planning_rounds=2,
    played=100,
)
