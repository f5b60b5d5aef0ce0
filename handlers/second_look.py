"""The second look: a form whose texts name somebody, or could be put more kindly, comes back once before it is sent.

It comes back with everything that was typed and with questions on top. Sending it again unchanged goes through, since
the form remembers what was looked at: short digests of its texts, which go to the writer's own client and nowhere
else. Nothing of this is stored or logged.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from hashlib import sha256

from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import PASSING, Form
from handlers.vocabulary.replies import Reply
from handlers.wording.care import Finding, findings
from handlers.wording.hints import Hint, hints

LOOKED_AT = f"{PASSING}looked-at"
"""The argument by which a form remembers."""
MOST_FINDINGS = 6
MOST_HINTS = 3
_SHOWN = 60
"""How much of a finding is repeated, in characters."""
_DIGEST = 12


def second_look(
    request: Request,
    form: Form,
    typed: Collection[str],
    *,
    known_names: Collection[str] = (),
    ordinary: Collection[str] = (),
    hints_in: str | None = None,
) -> Reply | None:
    """The same form once more with what was found in it, or ``None``: nothing to say, or it was said before.

    ``form`` is the one that was submitted, ``typed`` the names of the inputs that hold people's words. ``known_names``
    and ``ordinary`` are for care; ``hints_in`` is the language for hints, without which there are none.
    """
    texts = [text for name in typed if (text := request.value(name))]
    seen = request.args.get(LOOKED_AT, "").split()
    new = [text for text in texts if _digest(text) not in seen]
    questions = list(_questions(request.say, _found(new, known_names, ordinary), _hinted(new, hints_in)))
    if not questions:
        return None
    notice = Text("\n".join([*questions, "", request.say("wording-send-again")]))
    again = form.filled(request.values)
    return Reply(
        form=replace(
            again,
            elements=(notice, *again.elements),
            args={**form.args, LOOKED_AT: " ".join(map(_digest, texts))},
        )
    )


def _found(texts: list[str], known_names: Collection[str], ordinary: Collection[str]) -> list[Finding]:
    every = (finding for text in texts for finding in findings(text, known_names, ordinary))
    return list(dict.fromkeys(every))


def _hinted(texts: list[str], locale: str | None) -> list[Hint]:
    """The first hint of each kind."""
    every = [hint for text in texts for hint in hints(text, locale)] if locale else []
    return list({hint.kind: hint for hint in reversed(every)}.values())[::-1][:MOST_HINTS]


def _questions(say: Texts, found: list[Finding], hinted: list[Hint]) -> Iterator[str]:
    if found:
        yield say("wording-care")
    for finding in found[:MOST_FINDINGS]:
        yield say(f"wording-care-{finding.kind}", text=_short(finding.text))
    if len(found) > MOST_FINDINGS:
        yield say("wording-care-more", count=len(found) - MOST_FINDINGS)
    for hint in hinted:
        yield say(hint.key, text=hint.text)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_DIGEST]
