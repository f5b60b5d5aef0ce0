"""A summary as a Word document: real headings, contents when it is long, the language set. Pure."""

import re
from datetime import datetime
from io import BytesIO

from docx.document import Document as Word
from docx.oxml.ns import qn

from handlers.summaries.document import Block, Document, Item, Passage, Section
from handlers.summaries.essence import label_of, words_of
from handlers.summaries.template import opened
from handlers.summaries.word_xml import bookmark, element, field, link

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LONG = 40
"""Items; from so many on, a document has more than two pages, and begins with its contents."""
_LANGUAGE = {"da": "da-DK", "en": "en-GB"}
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def word_of(document: Document, template: bytes | None, written_at: datetime) -> bytes:
    """The document as a .docx file, in the style of ``template`` if there is one."""
    word = opened(template)
    _set_language(word, _LANGUAGE[document.locale])
    properties = word.core_properties
    properties.title, properties.language = _clean(document.title), _LANGUAGE[document.locale]
    properties.author, properties.last_modified_by, properties.comments = "Sparring", "Sparring", ""
    properties.created = properties.modified = written_at
    word.add_paragraph(_clean(document.title), "Title")
    for line in document.opening:
        word.add_paragraph(_clean(line))
    if _length(document) >= LONG:
        _contents(word, document)
    for number, section in enumerate(document.sections):
        _section(word, section, number)
    word.add_paragraph(_clean(document.footer), "Caption")
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _section(word: Word, section: Section, number: int) -> None:
    bookmark(word.add_paragraph(_clean(section.heading), "Heading 1"), number, _anchor(number))
    for block in section.blocks:
        _block(word, block)


def _block(word: Word, block: Block) -> None:
    if heading := words_of(block.heading):
        word.add_paragraph(_clean(" ".join(heading.split())), "Heading 2")
    for item in block.items:
        _item(word, item)


def _item(word: Word, item: Item) -> None:
    if not isinstance(item, Passage):
        word.add_paragraph(_clean(item))
        return
    if label := label_of(item):
        above = word.add_paragraph(_clean(label), "Caption")
        above.paragraph_format.keep_with_next = True
    word.add_paragraph(_clean(item.words), "Quote")


def _contents(word: Word, document: Document) -> None:
    """A table of contents that is right as it stands, and that Word can bring up to date."""
    lines = [word.add_paragraph() for _ in document.sections]
    for number, (line, section) in enumerate(zip(lines, document.sections, strict=True)):
        link(line, _clean(section.heading), _anchor(number))
        line.paragraph_format.space_after = 0
    field(lines[0], lines[-1], r'TOC \o "1-1" \h \n')


def _set_language(word: Word, language: str) -> None:
    """The language of all that says nothing else, so that Word checks and screen readers read in the right one."""
    for named in word.styles.element.iter(qn("w:lang")):
        named.set(qn("w:val"), language)
    normal = word.styles["Normal"].element.get_or_add_rPr()
    if normal.find(qn("w:lang")) is None:
        normal.append(element("w:lang", val=language))


def _anchor(number: int) -> str:
    return f"_Toc{number:06}"


def _length(document: Document) -> int:
    return sum(len(block.items) for section in document.sections for block in section.blocks)


def _clean(words: str) -> str:
    """Without what XML cannot hold."""
    return _NO_XML.sub("", words)
