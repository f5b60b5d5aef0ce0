"""Names: words with a capital letter that look like somebody.

Danish writes common nouns in lower case. So a word with a capital inside a sentence is a name, unless it is known to be
something else: a place, an organisation, a program. At the beginning of a sentence the capital says nothing; there a
list of common given names decides.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from handlers.wording.capitals import Word, runs, span
from handlers.wording.lists import endings, nobody, words
from handlers.wording.spans import Span, occurrences, overlaps

_PLACED = {"i", "in", "I", "In"}
_SHORTEST = 2
# How Danish says "the": what ends so and is no given name is a common noun. Surnames in -en are mostly in -sen.
_DEFINITE = ("en", "et", "erne", "ens", "ets", "ernes")
_SURNAME = ("sen", "sens")
_SHORTEST_NOUN = 7


def known_names(text: str, names: Collection[str]) -> Iterator[Span]:
    """Where people who are known are named: in full in any case, with a part of the name as it is written."""
    in_full = list(occurrences(text, names))
    yield from in_full
    parts = {part for name in names for part in name.split() if len(part) >= _SHORTEST}
    words_with_capital = (span([word]) for run in runs(text) for word in run if _is_one_of(word, parts))
    yield from (one for one in words_with_capital if not overlaps(one, in_full))


def unknown_names(text: str, taken: Collection[Span], ordinary: Collection[str] = ()) -> Iterator[Span]:
    """Words that look like a name and overlap nothing that is ``taken`` or known to be ``ordinary``."""
    nobodys = [*taken, *occurrences(text, ordinary)]
    for run in runs(text):
        if _names_a_thing(run):
            continue
        for is_somebody, piece in groupby(run, lambda word: _may_be_somebody(word, nobodys)):
            name = _without_opener(list(piece)) if is_somebody else []
            if _is_a_name(name):
                yield span(name)


def _names_a_thing(run: Sequence[Word]) -> bool:
    """Whether the words together name an organisation, a place or a plan."""
    first, *rest = run
    named_by_place = bool(rest) and first.text in words("places")
    begins = {first.text.lower(), first.before.lower()}
    determined = not first.opens and not _is_given(first) and not begins.isdisjoint(words("determiners"))
    return named_by_place or determined or any(word.stem in words("heads") for word in run)


def _may_be_somebody(word: Word, nobodys: Collection[Span]) -> bool:
    return not (
        overlaps(span([word]), nobodys)
        or _is_one_of(word, nobody())
        or word.text.endswith("-")
        or word.stem.lower().endswith(endings())
        or word.stem.lower().removesuffix("s").endswith(endings())
    )


def _without_opener(piece: Sequence[Word]) -> Sequence[Word]:
    """The words without one that has its capital only because a sentence begins with it."""
    first, *rest = piece
    return rest if first.opens and not _is_given(first) and _only_opens(first, rest) else piece


def _only_opens(first: Word, rest: Sequence[Word]) -> bool:
    is_noun = first.text.endswith(_DEFINITE)
    return first.text in words("openers") or (bool(rest) and (is_noun or _is_given(rest[0])))


def _is_given(word: Word) -> bool:
    """Whether it is a common given name, or several with hyphens between them."""
    given = words("given_names")
    return _is_one_of(word, given) or all(part in given for part in word.stem.split("-"))


def _is_a_name(piece: Sequence[Word]) -> bool:
    whole = [word for word in piece if word.is_capitalised and not word.is_initial]
    if not whole:
        return False
    first = whole[0]
    if first.opens and len(whole) == 1:
        return _is_given(first) and first.text not in words("also_words")
    return len(whole) > 1 or _is_given(first) or not (first.before in _PLACED or _is_common_noun(first))


def _is_common_noun(word: Word) -> bool:
    """Whether it looks like a noun with a Danish "the" at its end, as names of institutions do."""
    return (
        len(word.text) >= _SHORTEST_NOUN
        and word.text.endswith(_DEFINITE)
        and not word.text.endswith(_SURNAME)
    )


def _is_one_of(word: Word, listed: Collection[str]) -> bool:
    """Whether a list has the word, or the word that it is the genitive of."""
    return word.stem in listed or word.text in listed or word.stem.removesuffix("s") in listed
