"""Cards as Markdown, for reading in any text editor or viewer. Pure."""

from collections.abc import Iterator, Sequence

from handlers.vocabulary.cards import Card, Element, Facts, File, Heading, Quote, Table, Text


def card_text(card: Card, when: str, files: Sequence[File] = ()) -> str:
    """A message with its title, the moment it was sent, its body, its files and its buttons."""
    parts = [f"## {card.title}", f"*{when}*", *map(_element, card.body)]
    parts += [f"📎 `{file.name}`: {file.label}" for file in files]
    return "\n\n".join([*parts, *_buttons(card)])


def became_text(posted: Card, card: Card, pressed: Sequence[str]) -> str:
    """What is new about a message since these buttons were pressed."""
    title = [] if card.title == posted.title else [f"**{card.title}**"]
    steps = " → ".join([*(f"`[ {label} ]`" for label in pressed), *title])
    body = [_element(element) for element in card.body if element not in posted.body]
    return "\n\n".join([f"→ {steps}", *body])


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """A table whose first row is the header, in columns that line up without a viewer."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    header, *body = (_row(row, widths) for row in rows)
    return "\n".join([header, _row(["-" * width for width in widths], widths), *body])


def _element(element: Element) -> str:
    match element:
        case Text(text, subtle):
            return f"*{text}*" if subtle else _lines(text)
        case Heading(text):
            return f"### {text}"
        case Quote(label, text):
            return "\n".join([f"**{label}**", "", *_quoted(text)])
        case Facts(items):
            return "\n".join(f"- {label}: {value}" for label, value in items)
        case Table(header, rows):
            return table_text([header, *rows])


def _buttons(card: Card) -> list[str]:
    return [" ".join(f"`[ {button.label} ]`" for button in card.buttons)] if card.buttons else []


def _lines(text: str) -> str:
    return text.replace("\n", "  \n")


def _quoted(text: str) -> Iterator[str]:
    return (f"> {line}".rstrip() for line in text.splitlines())


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
