"""HR's figures as a spreadsheet: the table of each half-year, as it was last shown."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Heading, Table


def participation_csv(cards: Iterable[Card], say: Texts) -> str:
    """One row for each network and half-year, separated by semicolons as Danish spreadsheets want it."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    tables = _tables(cards)
    for number, (period, table) in enumerate(tables.items()):
        if number == 0:
            writer.writerow([say("demo-period"), *table.header])
        writer.writerows([period, *row] for row in table.rows)
    return out.getvalue()


def _tables(cards: Iterable[Card]) -> Mapping[str, Table]:
    found: dict[str, Table] = {}
    for card in cards:
        period = ""
        for element in card.body:
            if isinstance(element, Heading):
                period = element.text
            elif isinstance(element, Table):
                found[period] = element
    return found
