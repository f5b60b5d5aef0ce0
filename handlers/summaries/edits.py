"""What a facilitator has changed in a summary: hidden passages, headings, a note, themes made by hand. Pure.

Edits point at texts and never hold their words: what its author deletes is gone from every theme.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from handlers.summaries.document import Block, Document, Passage, Section, kept


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: its name, the places of the texts in it, and the name of the theme that it stands against, if any."""

    name: str
    sources: frozenset[str]
    against: str = ""

    def holds(self, passage: Passage) -> bool:
        """Whether a passage is in the theme."""
        return not self.sources.isdisjoint(passage.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """All that was changed; nothing by default."""

    note: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    themes: tuple[Theme, ...] = ()

    def theme(self, name: str) -> Theme | None:
        """The theme with this name."""
        return next((one for one in self.themes if one.name == name), None)

    def with_theme(self, theme: Theme, old: Theme | None = None) -> "Edits":
        """With ``theme``, in place of ``old`` if it is that one changed; one without texts is gone."""
        every = (
            [*self.themes, theme] if old is None else [theme if one == old else one for one in self.themes]
        )
        named = [
            replace(one, against=theme.name) if old and one.against == old.name else one for one in every
        ]
        there = {one.name for one in named if one.sources}
        themes = (replace(one, against=one.against if one.against in there else "") for one in named)
        return replace(self, themes=tuple(one for one in themes if one.sources))


def headed(document: Document, edits: Edits) -> Document:
    """The document with the facilitator's headings."""
    return replace(document, sections=tuple(_headed(section, edits) for section in document.sections))


def visible(sections: Iterable[Section], edits: Edits) -> tuple[Section, ...]:
    """The sections without the contributions that are hidden; those of which nothing is left are left out."""
    shown = [
        kept(section, (_without(block, edits.hidden) for block in section.blocks)) for section in sections
    ]
    return tuple(section for section in shown if section.blocks)


def to_json(edits: Edits) -> dict[str, Any]:
    """The edits as they are stored."""
    return {
        "note": edits.note,
        "headings": dict(edits.headings),
        "hidden": sorted(edits.hidden),
        "themes": [
            {"name": one.name, "sources": sorted(one.sources), "against": one.against} for one in edits.themes
        ],
    }


def from_json(stored: Mapping[str, Any]) -> Edits:
    """The edits as they were stored; what is missing was not edited."""
    themes = (
        Theme(one["name"], frozenset(one["sources"]), one["against"]) for one in stored.get("themes", [])
    )
    return Edits(
        note=stored.get("note", ""),
        headings=stored.get("headings", {}),
        hidden=frozenset(stored.get("hidden", [])),
        themes=tuple(themes),
    )


def _headed(section: Section, edits: Edits) -> Section:
    return replace(section, heading=edits.headings.get(section.name) or section.heading)


def _without(block: Block, hidden: frozenset[str]) -> Block:
    return replace(block, items=tuple(one for one in block.items if not _is_hidden(one, hidden)))


def _is_hidden(item: str | Passage, hidden: frozenset[str]) -> bool:
    # Of several who wrote the same, one that came later is not hidden with the others.
    return isinstance(item, Passage) and item.contribution and hidden.issuperset(item.sources)
