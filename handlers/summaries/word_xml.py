"""The few parts of a Word document that python-docx has no words for: fields, links and bookmarks."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph


def element(tag: str, text: str = "", **attributes: str) -> BaseOxmlElement:
    """An element of Word's own vocabulary."""
    made: BaseOxmlElement = OxmlElement(tag)
    if text:
        made.text = text
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def run(part: BaseOxmlElement) -> BaseOxmlElement:
    """A run that holds one part."""
    made = element("w:r")
    made.append(part)
    return made


def link(paragraph: Paragraph, words: str, anchor: str) -> None:
    """Add words that lead to a bookmark."""
    made = element("w:hyperlink", anchor=anchor)
    made.append(run(element("w:t", words)))
    paragraph._p.append(made)  # noqa: SLF001 -- there is no public way in


def bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Put a bookmark around a paragraph."""
    paragraph._p.insert(1, element("w:bookmarkStart", id=str(number), name=name))  # noqa: SLF001 -- as above
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))  # noqa: SLF001 -- as above


def field(first: Paragraph, last: Paragraph, instruction: str) -> None:
    """Let everything from the first to the last paragraph be what a field gives."""
    at = 1 if first._p.pPr is not None else 0  # noqa: SLF001 -- before what is there, after how it looks
    for part in (_mark("separate"), element("w:instrText", instruction), _mark("begin")):
        first._p.insert(at, run(part))  # noqa: SLF001 -- as above
    last._p.append(run(_mark("end")))  # noqa: SLF001 -- as above


def _mark(kind: str) -> BaseOxmlElement:
    return element("w:fldChar", fldCharType=kind)
