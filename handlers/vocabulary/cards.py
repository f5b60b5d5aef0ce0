"""Cards: what the bot shows. A small tree that renderers turn into Block Kit or an Adaptive Card.

All text is plain: renderers escape it, so that what people write can neither ping, link nor break a card,
and they (not the handlers) know the limits of their platform.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; line breaks in ``text`` are kept. ``subtle`` is for small print."""

    text: str
    subtle: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a card."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words a person wrote, under a label that says what they are (and who wrote them, if that is shown)."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Short label and value pairs."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: every row has as many cells as ``header``; the first column names the row."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class ButtonStyle(StrEnum):
    """How much a button stands out."""

    DEFAULT = "default"
    PRIMARY = "primary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: pressed, it comes back as ``ActionPressed(action, args)``.

    ``opens_form`` must be true when the handler answers with a form: Teams asks for a dialog with another
    kind of button.
    """

    label: str
    action: str
    args: Mapping[str, str] = field(default_factory=dict)
    style: ButtonStyle = ButtonStyle.DEFAULT
    opens_form: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """A file that went along with a card when it was posted: all that a card needs that is brought up to date.

    Where a platform takes files, it stays where it is; elsewhere it is a button ``label`` that opens ``link``, the same
    file on the bot's own server (``None`` when there is none). Where it can be neither attached nor opened, ``instead``
    stands on the card: the same content in other words. ``alt`` says what a picture shows; where a card can show it by
    its link, it does.
    """

    label: str
    link: str | None = None
    instead: "tuple[Element, ...]" = ()
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class File(FileLink):
    """A file that goes along with a card that is posted; where a platform takes files, attached under ``name``."""

    name: str
    media_type: str
    content: bytes


Element: TypeAlias = Text | Heading | Quote | Facts | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A message: a title, a body, buttons. ``locale`` is the language it is written in (``da``, ``en``).

    ``files`` are for cards that travel through the outbox: where they are attached, only posting does that, and an
    answer to an event leaves them out.
    """

    title: str
    locale: str
    body: tuple[Element, ...] = ()
    buttons: tuple[Button, ...] = ()
    files: tuple[FileLink, ...] = ()

    @property
    def attachments(self) -> tuple[File, ...]:
        """The files to attach where a platform takes files."""
        return tuple(file for file in self.files if isinstance(file, File))
