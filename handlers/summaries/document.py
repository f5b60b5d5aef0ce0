"""A summary as a document: sections of the bot's own lines and of passages that people wrote. Pure.

Every renderer (card, Word, text) draws this; nothing else is ever in a summary. A passage holds a whole stored text, to
the letter, and knows where it stands.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody whose name stands beside what they wrote."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words as somebody wrote them, under a ``label`` that says what they are.

    ``sources`` tell where they stand (``feedback:ID:hears``): several where people wrote the same. A ``contribution``
    is what peers wrote, as opposed to what frames it: these are counted, put into themes and can be hidden.
    """

    sources: tuple[str, ...]
    words: str
    label: str = ""
    authors: tuple[Author, ...] = ()
    contribution: bool = False


Item: TypeAlias = str | Passage
"""A line of the bot's own, or somebody's words."""


@dataclass(frozen=True, slots=True)
class Block:
    """Items that belong together: one dilemma, one prompt, one theme; ``heading`` is empty where none is needed."""

    items: tuple[Item, ...]
    heading: Item = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section under a heading; one that is not for ``network`` stays with the facilitator when the rest is shared."""

    name: str
    heading: str
    blocks: tuple[Block, ...]
    network: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A summary; ``locale`` is the language of the bot's own lines.

    ``opening`` says what it covers, ``footer`` stands below it on paper.
    """

    title: str
    locale: str
    opening: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: str


def source(table: str, row_id: str, field: str) -> str:
    """Where words stand."""
    return f"{table}:{row_id}:{field}"


def passages(sections: Iterable[Section]) -> Iterator[Passage]:
    """Every passage, headings too, from the top."""
    for section in sections:
        for block in section.blocks:
            yield from (item for item in (block.heading, *block.items) if isinstance(item, Passage))


def contributions(sections: Iterable[Section]) -> list[Passage]:
    """What peers wrote, from the top."""
    return [one for one in passages(sections) if one.contribution]


def people(written: Iterable[Passage]) -> set[str]:
    """The ids of the different people behind these passages."""
    return {author.id for one in written for author in one.authors}


def nameless(written: Iterable[Passage]) -> int:
    """How many texts without a name are among these passages; nobody can tell how many people wrote them."""
    return sum(len(one.sources) for one in written if not one.authors)


def gathered(written: Iterable[Passage]) -> tuple[Passage, ...]:
    """Passages in an order that tells neither when nor by whom they were written; the same words stand once."""
    alike: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for one in written:
        alike[one.label, _normal(one.words)].append(one)
    together = [_one_of(same) for same in alike.values()]
    return tuple(sorted(together, key=lambda one: sha256(one.words.encode()).digest()))


def kept(section: Section, blocks: Iterable[Block]) -> Section:
    """The section with these blocks; those of which nothing is left are left out."""
    return replace(section, blocks=tuple(block for block in blocks if block.items))


def _one_of(same: list[Passage]) -> Passage:
    chosen = min(same, key=lambda one: (one.words, one.sources))
    authors = sorted({author for one in same for author in one.authors}, key=lambda one: (one.name, one.id))
    sources = sorted(place for one in same for place in one.sources)
    return replace(chosen, sources=tuple(sources), authors=tuple(authors))


def _normal(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split()).rstrip(".!")
