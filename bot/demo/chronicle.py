"""The chronicle: what happened in the story, to be told when it is over."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.demo.almanac import day_of


@dataclass(slots=True, kw_only=True)
class Entry:
    """Something worth telling.

    ``kind`` chooses the words; ``asked`` and ``answered`` say how many people were asked and answered, ``present`` and
    ``promised`` how many were at a meeting and wrote down what they will try, ``moved`` whether it was first on another
    day.
    """

    at: datetime
    kind: str
    networks: list[str] = field(default_factory=list)
    who: str = ""
    words: str = ""
    asked: int = 0
    answered: int = 0
    present: int = 0
    promised: int = 0
    moved: bool = False


class Chronicle:
    """The entries, as they came, and which questions (network, words) facilitators asked rather than the bot."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.asked_by_facilitators: set[tuple[str, str]] = set()

    def note(self, entry: Entry) -> Entry:
        """Keep an entry; what it counts may still change."""
        self.entries.append(entry)
        return entry

    def together(self, new: Entry) -> Entry:
        """Keep what may happen to several networks: the same one in the same month shares an entry."""
        for entry in self.of(new.kind):
            if entry.words == new.words and month_of(entry) == month_of(new):
                entry.networks += [name for name in new.networks if name not in entry.networks]
                entry.asked += new.asked
                entry.answered += new.answered
                return entry
        return self.note(new)

    def in_order(self) -> list[Entry]:
        """The entries in order of time."""
        return sorted(self.entries, key=lambda entry: entry.at)

    def of(self, kind: str) -> list[Entry]:
        """The entries of one kind."""
        return [entry for entry in self.entries if entry.kind == kind]


def month_of(entry: Entry) -> date:
    """The first day of the month in which it happened."""
    return day_of(entry.at).replace(day=1)
