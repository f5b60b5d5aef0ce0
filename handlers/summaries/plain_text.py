"""A summary as plain text, to paste anywhere. Pure."""

from collections.abc import Iterator

from handlers.summaries.document import Block, Document, Item, Passage
from handlers.summaries.essence import label_of, words_of

MEDIA_TYPE = "text/plain; charset=utf-8"
_INDENT = "    "


def text_of(document: Document) -> bytes:
    """The document: headings underlined, what people wrote indented."""
    return "\n".join(_lines(document)).encode()


def _lines(document: Document) -> Iterator[str]:
    yield from (_one_line(document.title), "=" * len(_one_line(document.title)), "", *document.opening)
    for section in document.sections:
        heading = _one_line(section.heading)
        yield from ("", heading, "-" * len(heading))
        for block in section.blocks:
            yield from _block(block)
    yield from ("", document.footer, "")


def _block(block: Block) -> Iterator[str]:
    if heading := _one_line(words_of(block.heading)):
        yield from ("", f"# {heading}")
    for item in block.items:
        yield from ("", *_item(item))


def _item(item: Item) -> Iterator[str]:
    if isinstance(item, Passage):
        yield from ([f"{label}:"] if (label := label_of(item)) else [])
        yield from (f"{_INDENT}{line}" for line in item.words.splitlines())
    else:
        yield item


def _one_line(words: str) -> str:
    return " ".join(words.split())
