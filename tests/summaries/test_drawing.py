"""A summary as Word and as text: all of it, to the letter, whatever people have typed."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.summaries import word
from handlers.summaries.dilemma import sections_of
from handlers.summaries.document import Block, Document, Section, contributions, passages
from handlers.summaries.essence import essence
from handlers.summaries.plain_text import text_of
from handlers.summaries.template import TemplateError, is_usable, opened
from handlers.summaries.word import word_of
from handlers.vocabulary.cards import Quote, Text
from storage.tables.dilemmas import Feedback
from tests.summaries import samples
from tests.summaries.samples import DA, NOW, ZONE, case, contribution

TWO = [contribution("1", "p2", hears="Jeg hører en loyalitet."), contribution("2", "p3", hears="To\nlinjer")]


def document(*given_: Feedback, locale: str = "da") -> Document:
    sections = sections_of(case(*given_), DA, ZONE)
    return Document(title="Opsamling", locale=locale, opening=(), sections=sections, footer="Fortroligt")


def written(of: Document, template: bytes | None = None) -> Word:
    return docx.Document(BytesIO(word_of(of, template, NOW)))


def styled(of: Word, style: str) -> list[str]:
    return [one.text for one in of.paragraphs if one.style is not None and one.style.name == style]


def test_headings_are_words_own_and_the_language_is_set() -> None:
    made = written(document(*TWO))

    assert styled(made, "Title") == ["Opsamling"]
    assert styled(made, "Heading 1") == ["Dilemmaet", "Det hører jeg"]
    assert styled(made, "Heading 2") == ["To hensyn"]
    assert sorted(["To hensyn", *styled(made, "Quote")]) == sorted(
        one.words for one in passages(document(*TWO).sections)
    )
    assert {one.get(qn("w:val")) for one in made.styles.element.iter(qn("w:lang"))} == {"da-DK"}
    assert written(document(locale="en")).core_properties.language == "en-GB"


def test_a_long_document_begins_with_its_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    def links(of: Word) -> list[str]:
        return [one.get(qn("w:anchor"), "") for one in of.element.body.iter(qn("w:hyperlink"))]

    assert links(written(document(*TWO))) == []
    monkeypatch.setattr(word, "LONG", 3)
    made = written(document(*TWO))
    marks = [one.get(qn("w:name")) for one in made.element.body.iter(qn("w:bookmarkStart"))]
    assert links(made) == marks
    assert len(marks) == 2
    assert [one.text for one in made.element.body.iter(qn("w:instrText"))] == [r'TOC \o "1-1" \h \n']


@settings(deadline=None, max_examples=40)
@given(st.text(min_size=1, max_size=40), st.text(max_size=40))
def test_whatever_people_type_makes_a_document_that_opens(words: str, title: str) -> None:
    of = document(contribution("1", "p2", hears=words))
    of = Document(
        title=title,
        locale="en",
        opening=(words,),
        sections=(*of.sections, Section(name="x", heading=title, blocks=(Block((words,), heading=words),))),
        footer=title,
    )
    text_of(of)
    made = written(of)

    seen = "".join(made.element.body.itertext())
    assert all(letter in seen for letter in words if letter.isalnum())


def test_the_text_holds_every_line() -> None:
    text = text_of(document(*TWO)).decode()

    assert "Opsamling\n=========\n" in text
    assert "Leder3 Prøve:\n    To\n    linjer\n" in text
    assert text.endswith("Fortroligt\n")


def template(content_type: bytes | None = None) -> bytes:
    """A municipality's own: words in it, a header, no style for quotes."""
    own = docx.Document()
    own.add_paragraph("Skriv her")
    own.sections[0].header.paragraphs[0].text = "Prøve Kommune"
    quote = own.styles["Quote"].element
    quote.getparent().remove(quote)
    made = BytesIO()
    own.save(made)
    if content_type is None:
        return made.getvalue()
    changed = BytesIO()
    with ZipFile(made) as given_, ZipFile(changed, "w") as target:
        for part in given_.infolist():
            content = given_.read(part)
            target.writestr(part, content.replace(b"wordprocessingml.document.main+xml", content_type))
    return changed.getvalue()


@pytest.mark.parametrize("kind", [None, b"wordprocessingml.template.main+xml"])
def test_the_municipalitys_template_gives_its_header_and_its_styles(kind: bytes | None) -> None:
    made = written(document(*TWO), template(kind))

    assert made.sections[0].header.paragraphs[0].text == "Prøve Kommune"
    assert "Skriv her" not in [one.text for one in made.paragraphs]
    assert "Jeg hører en loyalitet." in styled(made, "Quote")


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(TemplateError):
        opened(content)
    assert not is_usable(content)
    assert is_usable(template())


def test_a_card_shows_few_texts_whole_and_counts_many() -> None:
    few = document(*TWO)
    shown = essence(few, contributions(few.sections), DA)
    assert Quote("Kun til facilitatoren · Leder2 Prøve", "Jeg hører en loyalitet.") in shown

    many = document(*(contribution(str(at), f"p{2 + at % 5}", hears=f"Tekst {at}") for at in range(8)))
    shown = essence(many, contributions(many.sections), DA)
    assert Text("7 tekster mere står i dokumentet.") in shown
    assert len([one for one in shown if isinstance(one, Quote) and "Tekst" in one.text]) == 1
    assert any(one.text == samples.dilemma().wanted for one in shown if isinstance(one, Quote))
