"""Ticking: a page of texts with a box beside each, in a form."""

from collections.abc import Callable, Mapping, Sequence

from handlers.request import Request
from handlers.summaries.document import Passage
from handlers.summaries.essence import label_of
from handlers.texts import Texts
from handlers.vocabulary.cards import Button
from handlers.vocabulary.forms import TickInput

ON_A_PAGE = 30
"""With the beginnings of so many texts a dialog of Teams has 20 of the 28 kB that it may have."""
_SHOWN = 200


def boxes(
    say: Texts, texts: Sequence[Passage], page: int, text: str, is_ticked: Callable[[Passage], bool]
) -> tuple[TickInput, ...]:
    """The boxes of one page, each under the beginning of its text."""
    return tuple(
        TickInput(
            name=one.sources[0],
            label=_beginning(one),
            text=say(text),
            value="true" if is_ticked(one) else "",
        )
        for one in texts[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    )


def ticked(request: Request, texts: Sequence[Passage]) -> tuple[frozenset[str], frozenset[str]]:
    """The places of the texts that were ticked, and of those that were shown and were not."""
    shown = [one for one in texts if one.sources[0] in request.values]
    chosen = [one for one in shown if request.value(one.sources[0]) == "true"]
    rest = [one for one in shown if request.value(one.sources[0]) != "true"]
    return _places(chosen), _places(rest)


def page_of(request: Request) -> int:
    """The page that a button or a form is about."""
    typed = request.args.get("page", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < len("9999") else 0


def next_page(
    say: Texts, action: str, args: Mapping[str, str], page: int, texts: Sequence[Passage]
) -> tuple[Button, ...]:
    """The button to the next page, if there is one."""
    if (page + 1) * ON_A_PAGE >= len(texts):
        return ()
    label = say("summaries-button-more")
    return (Button(label=label, action=action, args={**args, "page": str(page + 1)}, opens_form=True),)


def _places(texts: Sequence[Passage]) -> frozenset[str]:
    return frozenset(place for one in texts for place in one.sources)


def _beginning(passage: Passage) -> str:
    words = " ".join(passage.words.split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    label = label_of(passage)
    return f"{label}: {shown}" if label else shown
