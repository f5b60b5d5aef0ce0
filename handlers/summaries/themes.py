"""Themes: what a facilitator has put together by hand, with the number of different people and one quote each. Pure.

A ``Theme`` is all that this needs. Whatever may propose themes one day gives the same, for the facilitator to change.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.summaries.document import Block, Passage, Section, contributions, nameless, people
from handlers.summaries.edits import Theme
from handlers.texts import Texts

MOST_WITHOUT = 7
"""Texts that a person takes in as they stand; from one more on themes help."""
A_GROUP = 2
"""People; what only one has said is no theme to take up together."""


def with_themes(sections: Sequence[Section], themes: Sequence[Theme], say: Texts) -> tuple[Section, ...]:
    """The sections with the themes below the last one of contributions, and what is in no theme at the end."""
    texts = contributions(sections)
    if len(texts) <= MOST_WITHOUT and not themes:
        return tuple(sections)
    last = max((at for at, one in enumerate(sections) if contributions([one])), default=-1) + 1
    found = [_themes(themes, texts, say), _stands(themes, texts, say)]
    rest = _not_placed(themes, texts, say)
    return tuple(one for one in (*sections[:last], *found, *sections[last:], rest) if one.blocks)


def shared_by_several(themes: Sequence[Theme], texts: Sequence[Passage]) -> list[str]:
    """The names of the themes that at least two people have written about."""
    return [one.name for one in themes if len(people(_in(one, texts))) >= A_GROUP]


def behind(inside: Sequence[Passage], say: Texts) -> str:
    """How many different people have written these texts; those without a name are counted as texts."""
    named, unnamed = len(people(inside)), nameless(inside)
    counts = (
        *((say("summaries-people", people=named),) if named or not unnamed else ()),
        *((say("summaries-nameless", texts=unnamed),) if unnamed else ()),
    )
    return " · ".join(counts)


def _themes(themes: Sequence[Theme], texts: Sequence[Passage], say: Texts) -> Section:
    blocks = [_theme(one, inside, say) for one in themes if (inside := _in(one, texts))]
    none = Block((say("summaries-no-themes", texts=len(texts)),))
    return Section(
        name="themes",
        heading=say("summaries-section-themes"),
        blocks=tuple(blocks or [none]),
        network=bool(blocks),
    )


def _theme(theme: Theme, inside: Sequence[Passage], say: Texts) -> Block:
    return Block((behind(inside, say), replace(inside[0], contribution=False)), heading=theme.name)


def _stands(themes: Sequence[Theme], texts: Sequence[Passage], say: Texts) -> Section:
    """Only where the facilitator has set two themes against each other."""
    named = {one.name: one for one in themes}
    pairs = [(one, named[one.against]) for one in themes if one.against in named]
    lines = tuple(
        say(
            "summaries-stand",
            one=one.name,
            other=other.name,
            ones=behind(_in(one, texts), say),
            others=behind(_in(other, texts), say),
        )
        for one, other in pairs
        if _in(one, texts) and _in(other, texts)
    )
    blocks = (Block(lines),) if lines else ()
    return Section(name="stands", heading=say("summaries-section-stands"), blocks=blocks)


def _not_placed(themes: Sequence[Theme], texts: Sequence[Passage], say: Texts) -> Section:
    rest = tuple(one for one in texts if not any(theme.holds(one) for theme in themes)) if themes else ()
    blocks = (Block(rest),) if rest else ()
    return Section(name="not-placed", heading=say("summaries-section-not-placed"), blocks=blocks)


def _in(theme: Theme, texts: Sequence[Passage]) -> list[Passage]:
    return [one for one in texts if theme.holds(one)]
