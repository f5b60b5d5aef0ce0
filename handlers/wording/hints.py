"""Hints: soft suggestions for other words, after the method's section on constructive feedback. Never a block."""

import re
from dataclasses import dataclass
from enum import StrEnum

from handlers.wording.spans import without_quotes


class Habit(StrEnum):
    """A way of saying things that peers tend to close up at."""

    SHOULD = "should"
    ALWAYS = "always"
    WHY = "why"
    MAN = "man"


@dataclass(frozen=True, slots=True)
class Hint:
    """A habit, and the words that show it."""

    kind: Habit
    text: str

    @property
    def key(self) -> str:
        """The catalogue's key for what to say about it."""
        return f"wording-hint-{self.kind}"


MOST = 3
# A question that really begins with "why": up to its question mark, in one line.
_WHY = r"(?:^|(?<=[.!?…:]))[ \t]*(?P<said>{0})\b[^.!?\n\x00]*\?"
# "If you have to …" and "what you have to …" are no advice.
_RULES = {
    "da": {
        Habit.SHOULD: r"\b(?<!hvis )(?<!når )(?<!hvad )(?<!inden )(?<!hvordan )(?<!om )"
        r"du (?:burde|bør|skal|må)\b(?! gerne)",
        Habit.ALWAYS: r"\b(?:altid|aldrig|hver gang)\b",
        Habit.WHY: _WHY.format("hvorfor"),
        Habit.MAN: r"\bman\b",
    },
    "en": {
        Habit.SHOULD: r"\b(?<!if )(?<!when )(?<!what )(?<!how )(?<!before )you (?:should|must|ought to|have to)\b",
        Habit.ALWAYS: r"\b(?:always|never|every time)\b",
        Habit.WHY: _WHY.format("why"),
        Habit.MAN: r"\bone (?:should|must|ought|has to|needs to|can|could)\b",
    },
}
_HABITS = {
    locale: {habit: re.compile(rule, re.IGNORECASE | re.MULTILINE) for habit, rule in rules.items()}
    for locale, rules in _RULES.items()
}


def hints(text: str, locale: str) -> tuple[Hint, ...]:
    """At most three hints to a text in the language ``locale``, in the order of its words; quotations are skipped."""
    own = without_quotes(text)
    found = [(habit, match) for habit, rule in _HABITS[locale].items() if (match := rule.search(own))]
    in_order = sorted(found, key=lambda one: one[1].start())
    return tuple(
        Hint(habit, match["said"] if habit is Habit.WHY else match[0]) for habit, match in in_order[:MOST]
    )
