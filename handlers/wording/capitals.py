"""Words with a capital letter: where they stand in their sentence, and which of them belong together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.wording.lists import words

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*-?")
# What may stand between the words of a name, in lower case.
_PARTICLES = {"von", "van", "af", "de", "der", "den", "al", "el", "bin", "ibn", "la"}
_SENTENCE_ENDS = re.compile(r"[.!?…:]\W*\s|\n|[“”„\"»«(\[•*]|\s[-–—]\s|^[-–—]\s")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, the word before it, and whether it begins a sentence."""

    text: str
    start: int
    before: str
    opens: bool

    @property
    def end(self) -> int:
        """Where the word has ended."""
        return self.start + len(self.text)

    @property
    def is_initial(self) -> bool:
        """Whether it is a single letter, as in ``Peter H. Jensen``."""
        return len(self.text) == 1

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital and is no abbreviation in capitals."""
        return self.text[0].isupper() and (self.is_initial or not self.text.isupper())

    @property
    def stem(self) -> str:
        """The word without the ending of the genitive that follows an apostrophe, and without a hyphen at its end."""
        return re.sub(r"['’]s?$|-$", "", self.text)


def runs(text: str) -> Iterator[list[Word]]:
    """The words with a capital letter, those together that follow each other directly."""
    run: list[Word] = []
    particles: list[Word] = []
    for word in _words(text):
        joins = bool(run) and _follows(text, (particles or run)[-1], word)
        if joins and word.text in _PARTICLES:
            particles.append(word)
            continue
        if run and not (joins and word.is_capitalised):
            yield run
            run, particles = [], []
        if word.is_capitalised:
            run += [*particles, word]
            particles = []
    if run:
        yield run


def _words(text: str) -> Iterator[Word]:
    end, before = 0, ""
    for found in _WORD.finditer(text):
        gap = text[end : found.start()]
        yield Word(found[0], found.start(), before, opens=not before or _ends_sentence(before, gap))
        end, before = found.end(), found[0]


def _ends_sentence(word: str, gap: str) -> bool:
    if gap.startswith(".") and (word.lower() in words("abbreviations") or len(word) == 1):
        return False
    return _SENTENCE_ENDS.search(gap) is not None


def _follows(text: str, earlier: Word, later: Word) -> bool:
    between = text[earlier.end : later.start]
    return between == " " or (earlier.is_initial and between == ". ")


def span(run: Sequence[Word]) -> tuple[int, int]:
    """Where the words stand together."""
    return run[0].start, run[-1].end
