"""How what the gate has let through is written down: plain lists, with nothing in them that was hidden."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from handlers.disclosure.gate import Released
from handlers.disclosure.rounding import Shown

Figures: TypeAlias = dict[str, Released]
"""What was released of each measure, by its name."""
Written: TypeAlias = dict[str, dict[str, list[Any] | None]]


def written(figures: Mapping[str, Released]) -> Written:
    """The figures, for writing down."""
    return {
        name: {
            key: [shown.low, shown.high, shown.whole, shown.weight] if shown else None
            for key, shown in released.items()
        }
        for name, released in figures.items()
    }


def read(kept: Written) -> Figures:
    """The figures, as they were written down."""
    return {
        name: {key: Shown(*numbers) if numbers else None for key, numbers in released.items()}
        for name, released in kept.items()
    }
