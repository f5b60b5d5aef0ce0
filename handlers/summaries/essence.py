"""A summary on a card: all of it while there are few texts, else what a facilitator needs at a glance. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.summaries.document import Block, Document, Item, Passage
from handlers.summaries.themes import MOST_WITHOUT
from handlers.texts import Texts
from handlers.vocabulary.cards import Element, Heading, Quote, Text


def essence(document: Document, texts: Sequence[Passage], say: Texts) -> tuple[Element, ...]:
    """The whole up to so many texts; beyond, the first of each block, and how many more there are."""
    if len(texts) <= MOST_WITHOUT:
        return whole(document)
    sections = (
        replace(section, blocks=tuple(_shortened(block, say) for block in section.blocks))
        for section in document.sections
    )
    return whole(replace(document, sections=tuple(sections)))


def whole(document: Document) -> tuple[Element, ...]:
    """Everything in a document, as elements of a card."""
    found: list[Element] = [Text(line) for line in document.opening]
    for section in document.sections:
        found.append(Heading(section.heading))
        for block in section.blocks:
            found += [Heading(words)] if (words := words_of(block.heading)) else []
            found += [_element(item) for item in block.items]
    return tuple(found)


def words_of(item: Item) -> str:
    """The words of a line or of a passage."""
    return item.words if isinstance(item, Passage) else item


def label_of(passage: Passage) -> str:
    """What stands above a passage: what it is, and who wrote it."""
    names = ", ".join(author.name for author in passage.authors)
    return " · ".join(part for part in (passage.label, names) if part)


def _shortened(block: Block, say: Texts) -> Block:
    more = [one for one in block.items if isinstance(one, Passage) and one.contribution][1:]
    if not more:
        return block
    shown = tuple(one for one in block.items if one not in more)
    return replace(block, items=(*shown, say("summaries-in-document", texts=len(more))))


def _element(item: Item) -> Element:
    return Quote(label_of(item), item.words) if isinstance(item, Passage) else Text(item)
