"""Versions: a shared summary as it is stored, with places in the stead of words, and as it is read. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from handlers.summaries.document import Author, Block, Document, Item, Passage, Section, gathered
from storage.passages import Written

Json: TypeAlias = Mapping[str, Any]


def to_json(document: Document) -> dict[str, Any]:
    """What is for the network, without anybody's words or name."""
    return {
        "title": document.title,
        "locale": document.locale,
        "opening": list(document.opening),
        "footer": document.footer,
        "sections": [_section_to_json(one) for one in document.sections if one.network],
    }


def places_in(content: Json) -> set[str]:
    """Every place that a version points at."""
    items = (
        item
        for section in content["sections"]
        for block in section["blocks"]
        for item in (block["heading"], *block["items"])
    )
    return {place for item in items if isinstance(item, dict) for place in item["sources"]}


def from_json(content: Json, written: Mapping[str, Written], names: Mapping[str, str]) -> Document:
    """The version with what stands at its places now; what is gone has taken its block along."""
    reader = _Reader(written, names)
    sections = tuple(reader.section(one) for one in content["sections"])
    return Document(
        title=content["title"],
        locale=content["locale"],
        opening=tuple(content["opening"]),
        footer=content["footer"],
        sections=tuple(one for one in sections if one.blocks),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    written: Mapping[str, Written]
    names: Mapping[str, str]

    def section(self, stored: Json) -> Section:
        blocks = (self._block(one) for one in stored["blocks"])
        return Section(
            name=stored["name"], heading=stored["heading"], blocks=tuple(one for one in blocks if one)
        )

    def _block(self, stored: Json) -> Block | None:
        """A block lives on what people wrote: a count, or a name given to it, says nothing without."""
        heading = next(iter(self._items(stored["heading"])), None)
        items = tuple(item for one in stored["items"] for item in self._items(one))
        quoted = any(isinstance(one, dict) for one in stored["items"])
        left = any(isinstance(one, Passage) for one in items)
        gone = heading is None or not items or (quoted and not left)
        return None if gone else Block(items, heading or "")

    def _items(self, stored: str | Json) -> tuple[Item, ...]:
        """What stands there now: what several people wrote in the same words, each in their own once they differ."""
        if isinstance(stored, str):
            return (stored,)
        places = (place for place in stored["sources"] if place in self.written)
        return gathered(self._passage(place, stored) for place in places)

    def _passage(self, place: str, stored: Json) -> Passage:
        written = self.written[place]
        name = self.names.get(written.person_id or "")
        return Passage(
            sources=(place,),
            words=written.words,
            label=stored["label"],
            authors=(Author(written.person_id, name),) if written.person_id and name else (),
            contribution=stored["contribution"],
        )


def _section_to_json(section: Section) -> dict[str, Any]:
    return {
        "name": section.name,
        "heading": section.heading,
        "blocks": [
            {"heading": _item_to_json(one.heading), "items": [_item_to_json(item) for item in one.items]}
            for one in section.blocks
        ],
    }


def _item_to_json(item: Item) -> str | dict[str, Any]:
    if isinstance(item, str):
        return item
    return {"sources": list(item.sources), "label": item.label, "contribution": item.contribution}
