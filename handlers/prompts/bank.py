"""The bank: 24 prompts in the catalogues, six for each of the four working areas of a network.

The areas (own challenges, own patterns and values, new tools, common themes) are those of the pilot.
"""

from collections.abc import Sequence

AREAS = ("challenges", "patterns", "tools", "themes")
KEYS: tuple[str, ...] = tuple(f"bank-{area}-{number}" for area in AREAS for number in range(1, 7))


def area_of(key: str) -> str:
    """The working area a prompt belongs to."""
    return key.split("-")[1]


def next_key(used: Sequence[str]) -> str:
    """The next prompt for a network that has had ``used`` (oldest first).

    Never the same area twice running; the areas take turns; what was used longest ago comes back first.
    """
    last_seen = {key: position for position, key in enumerate(used, start=1)}
    area_seen = {area_of(key): position for position, key in enumerate(used, start=1)}
    return min(
        KEYS,
        key=lambda key: (area_seen.get(area_of(key), 0), last_seen.get(key, 0), KEYS.index(key)),
    )
