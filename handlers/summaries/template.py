"""Template: the empty Word document that a summary is written into, the municipality's own or ours."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from handlers.summaries.word_xml import field

STYLES = ("Title", "Heading 1", "Heading 2", "Normal", "Quote", "Caption")
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_INK, _GREY = RGBColor(0x1F, 0x3A, 0x4D), RGBColor(0x5A, 0x5A, 0x5A)


class TemplateError(Exception):
    """The template is no Word document."""


def opened(template: bytes | None) -> Word:
    """An empty document with the styles that a summary is written in, and the template's headers and margins.

    Raises:
        TemplateError: what is given is no Word document or template.
    """
    if template is None:
        return _our_own()
    try:
        word = docx.Document(BytesIO(_as_document(template)))
    except (BadZipFile, OpcError, KeyError, ValueError) as error:
        raise TemplateError from error
    for element in list(word.element.body):
        if element.tag != qn("w:sectPr"):
            word.element.body.remove(element)
    _complete(word)
    return word


def is_usable(template: bytes | None) -> bool:
    """Whether a document can be opened from what is set, if anything is."""
    try:
        opened(template)
    except TemplateError:
        return False
    return True


def _as_document(template: bytes) -> bytes:
    """A template (.dotx) differs from a document (.docx) in one word, which python-docx insists on."""
    made = BytesIO()
    with ZipFile(BytesIO(template)) as given, ZipFile(made, "w") as changed:
        for part in given.infolist():
            content = given.read(part)
            if part.filename == "[Content_Types].xml":
                content = content.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
            changed.writestr(part, content)
    return made.getvalue()


def _complete(word: Word) -> None:
    """Styles that a template lacks, so that headings are headings whatever it brings."""
    there = {style.name for style in word.styles}
    for name in STYLES:
        if name not in there:
            word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)


def _our_own() -> Word:
    word = docx.Document()
    for name, size, before, after in (
        ("Title", 22, 0, 6),
        ("Heading 1", 15, 18, 4),
        ("Heading 2", 12, 12, 2),
        ("Normal", 11, 0, 6),
        ("Quote", 11, 0, 6),
        ("Caption", 9, 4, 0),
    ):
        _set(_style(word, name), size, before, after)
    for name in ("Title", "Heading 1", "Heading 2"):
        _style(word, name).font.color.rgb = _INK
    _no_border(_style(word, "Title"))
    quote, caption = _style(word, "Quote"), _style(word, "Caption")
    quote.font.italic, quote.paragraph_format.left_indent = False, Cm(0.6)
    caption.font.bold, caption.font.color.rgb = False, _GREY
    caption.paragraph_format.left_indent, caption.paragraph_format.keep_with_next = Cm(0.6), True
    for section in word.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
        number = section.footer.paragraphs[0]
        number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        field(number, number, "PAGE")
    return word


def _style(word: Word, name: str) -> ParagraphStyle:
    style = word.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def _set(style: ParagraphStyle, size: int, before: int, after: int) -> None:
    style.font.name, style.font.size = "Calibri", Pt(size)
    # A font of the theme would win.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.1


def _no_border(style: ParagraphStyle) -> None:
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.get_or_add_pPr().remove(border)
