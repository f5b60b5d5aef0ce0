"""An attacker with a full copy of the database, who wants to know who wrote what.

The copy has every row of every table in the order in which the database keeps them, with PostgreSQL's number of the
transaction that wrote each. The attacker knows all people, and all texts that have come out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import text
from sqlmodel import SQLModel

from storage.database import Database

Guess = dict[str, str]
"""Who wrote each text, as far as an attack has an opinion."""
RARE = 12
"""A value that stands in more rows ties nothing to anything."""
HOPS = 3
TRANSACTION = "xmin"


@dataclass(frozen=True)
class Row:
    """A row, and the values in it as text."""

    table: str
    columns: Mapping[str, Any]

    @property
    def values(self) -> set[str]:
        """Everything in it that is long enough to be found again."""
        return {str(value) for value in self.columns.values() if len(str(value)) > len("2009")}

    def moments(self) -> Iterator[float]:
        """The times in it."""
        for value in self.columns.values():
            moment = _moment(value)
            if moment is not None:
                yield moment

    def transactions(self) -> Iterator[float]:
        """The transaction that wrote it, where the database tells."""
        if TRANSACTION in self.columns:
            yield float(self.columns[TRANSACTION])


Copy = Sequence[Row]


async def full_copy(database: Database) -> Copy:
    """Every row of every table, in the order in which they are kept."""
    async with database.read() as uow:
        connection = await uow.session.connection()
        where = "rowid" if connection.dialect.name == "sqlite" else "ctid"
        extra = "" if where == "rowid" else f", {TRANSACTION}::text AS {TRANSACTION}"
        rows: list[Row] = []
        for table in SQLModel.metadata.sorted_tables:
            statement = f'SELECT *{extra} FROM "{table.name}" ORDER BY {where}'  # noqa: S608 -- our own names
            found = (await connection.execute(text(statement))).mappings()
            rows += [Row(table.name, dict(one)) for one in found]
    return rows


def without_names(copy: Copy, tables: Sequence[str]) -> Copy:
    """The copy as it would be if rows of these ``tables`` merely lacked their authors."""
    return [
        Row(row.table, {**row.columns, "person_id": None}) if row.table in tables else row for row in copy
    ]


class Attacker:
    """Tries everything on one copy. ``marks`` are the ids by which each person can be recognised."""

    def __init__(self, copy: Copy, texts: Sequence[str], people: Sequence[str]) -> None:
        self._copy = copy
        self.marks = {email: _marks(copy, email) for email in people}
        self._texts = {
            words: row for row in copy for words in texts if any(words in value for value in row.values)
        }

    @property
    def sees(self) -> set[str]:
        """The texts that can be read in the copy."""
        return set(self._texts)

    def by_name(self) -> Guess:
        """The row of the text names somebody."""
        return _clear({words: self._mentioned(row) for words, row in self._texts.items()})

    def by_common_values(self) -> Guess:
        """Rare values lead from the row of the text to others, and on, until people stand in them."""
        return _clear({words: self._reached(row) for words, row in self._texts.items()})

    def by_nearness(self) -> Iterator[Guess]:
        """The person of whom something was written at the nearest time, or in the nearest transaction."""
        for numbers in (Row.moments, Row.transactions):
            yield {words: near for words, row in self._texts.items() if (near := self._nearest(row, numbers))}

    def by_order(self) -> Iterator[Guess]:
        """The texts as they are kept, beside the people as some table keeps them, forwards and backwards."""
        kept = list(
            dict.fromkeys(words for row in self._copy for words, own in self._texts.items() if own is row)
        )
        for people in filter(None, self._orders()):
            for order in (people, people[::-1]):
                yield {words: order[number % len(order)] for number, words in enumerate(kept)}

    def _orders(self) -> Iterator[list[str]]:
        for table in dict.fromkeys(row.table for row in self._copy):
            rows = [row for row in self._copy if row.table == table]
            yield _first_seen(self._named(rows))
            yield _first_seen(self._named(sorted(rows, key=lambda row: max(row.moments(), default=0))))
            yield _first_seen(self._named(sorted(rows, key=lambda row: max(row.transactions(), default=0))))

    def _named(self, rows: Sequence[Row]) -> Iterator[str]:
        for row in rows:
            mentioned = self._mentioned(row)
            if len(mentioned) == 1:
                yield from mentioned

    def _mentioned(self, row: Row) -> set[str]:
        return {
            person
            for person, marks in self.marks.items()
            if any(mark in value for value in row.values for mark in marks)
        }

    def _reached(self, start: Row) -> set[str]:
        reached, newest = [start], [start]
        for _ in range(HOPS):
            values = {value for row in newest for value in row.values}
            shared = [[row for row in self._copy if value in row.values] for value in values]
            rare = [row for rows in shared if len(rows) <= RARE for row in rows]
            newest = [row for row in rare if not any(row is known for known in reached)]
            people = {person for row in newest for person in self._mentioned(row)}
            if people:
                return people
            reached += newest
        return set()

    def _nearest(self, start: Row, numbers: Callable[[Row], Iterator[float]]) -> str | None:
        near = [
            (abs(own - other), person)
            for own in numbers(start)
            for row in self._copy
            for person in islice(self._named([row]), 1)
            for other in numbers(row)
        ]
        return min(near)[1] if near else None


def _marks(copy: Copy, email: str) -> set[str]:
    ids = {row.columns["id"] for row in copy if row.table == "person" and row.columns["email"] == email}
    accounts = [row for row in copy if row.table == "account" and row.columns["person_id"] in ids]
    return {email, *ids, *(str(row.columns["user_id"]) for row in accounts)}


def _clear(mentioned: Mapping[str, set[str]]) -> Guess:
    return {words: next(iter(people)) for words, people in mentioned.items() if len(people) == 1}


def _first_seen(people: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(people))


def _moment(value: object) -> float | None:
    if isinstance(value, str) and value[:2] == "20":
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp()
