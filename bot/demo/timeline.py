"""The timeline: what happened, month by month, one line for each thing worth telling."""

from datetime import date
from itertools import groupby
from textwrap import shorten

from babel.dates import format_date
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.demo.almanac import day_of
from bot.demo.chronicle import Chronicle, Entry, month_of
from handlers.texts import Texts

TOLD = (
    "begin",
    "meeting",
    "better-date",
    "moved",
    "handed-over",
    "prompt",
    "facilitator-prompt",
    "dilemma",
    "anonymous-dilemma",
    "stats",
    "refused",
)
STYLES = {
    "meeting": "cyan",
    "better-date": "green",
    "moved": "green",
    "handed-over": "green",
    "dilemma": "yellow",
    "anonymous-dilemma": "yellow",
    "stats": "magenta",
}
LONGEST_QUOTE = 56


def timeline(chronicle: Chronicle, say: Texts) -> Group:
    """Everything worth telling, under the name of its month."""
    told = [entry for entry in chronicle.in_order() if entry.kind in TOLD]
    months = groupby(told, key=month_of)
    return Group(*(part for month, entries in months for part in _month(month, list(entries), say)))


def _month(month: date, entries: list[Entry], say: Texts) -> list[RenderableType]:
    name = format_date(month, "LLLL y", locale=say.locale)
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    for entry in entries:
        grid.add_row(
            _day(entry, say), _where(entry, say), Text(_words(entry, say), STYLES.get(entry.kind, ""))
        )
    return [Text(f"\n{name.capitalize()}", "bold"), grid]


def _day(entry: Entry, say: Texts) -> Text:
    return Text(format_date(day_of(entry.at), "EEE d/M", locale=say.locale), "dim")


def _where(entry: Entry, say: Texts) -> Text:
    many = len(entry.networks)
    return Text(entry.networks[0] if many == 1 else say("demo-networks", count=many) if many else "HR")


def _words(entry: Entry, say: Texts) -> str:
    return say(
        f"demo-event-{entry.kind}",
        who=entry.who,
        words=shorten(entry.words, LONGEST_QUOTE, placeholder=" …"),
        asked=entry.asked,
        answered=entry.answered,
        present=entry.present,
        promised=entry.promised,
    )
