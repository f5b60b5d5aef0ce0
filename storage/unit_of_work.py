"""The unit of work: one transaction, kept only if it is committed."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

Row = TypeVar("Row", bound=SQLModel)


class UnitOfWork:
    """One transaction; leaving it without ``commit()`` undoes everything done in it."""

    def __init__(self, session: AsyncSession, *, writes: bool = False) -> None:
        self.session = session
        self._writes = writes

    async def commit(self) -> None:
        """Keep what was done."""
        await self.session.commit()

    def add(self, row: SQLModel) -> None:
        """Write ``row`` when the transaction is next flushed."""
        self.session.add(row)

    async def delete(self, row: SQLModel) -> None:
        """Remove ``row`` when the transaction is next flushed."""
        await self.session.delete(row)

    async def get(self, table: type[Row], row_id: str) -> Row | None:
        """The row with this id, or ``None``."""
        return await self.session.get(table, row_id)

    async def hold(self, table: type[Row], row_id: str) -> Row | None:
        """The same, read anew, and where this transaction may write, nobody else changes it before the end of it.

        Whoever holds several rows takes a network before its meetings, lest two wait for each other.
        """
        if not self._writes:
            return await self.get(table, row_id)
        # Other rows may go on to point to it.
        lock = {"key_share": True}
        return await self.session.get(table, row_id, populate_existing=True, with_for_update=lock)

    async def flush(self) -> None:
        """Write now what was added, so that later rows may point to it."""
        await self.session.flush()

    async def insert_absent(self, table: type[Row], rows: Sequence[Row | Mapping[str, Any]]) -> set[str]:
        """Insert those ``rows`` that break no unique rule; return the ids of the ones that were new."""
        if not rows:
            return set()
        await self.flush()
        complete = [_complete(table, row) for row in rows]
        statement = _insert_absent(table, self.session.get_bind().dialect.name)
        # Rows as parameters, not as values: a statement with values is compiled anew for each number of rows.
        # Nulls too: rows that have them in different places would otherwise be inserted by a statement each.
        options = {"render_nulls": True}
        found = await self.session.exec(statement, params=complete, execution_options=options)
        return set(found.scalars())


def _complete(table: type[SQLModel], row: SQLModel | Mapping[str, Any]) -> dict[str, Any]:
    """``row`` as values, with the table's defaults for what it does not say."""
    if isinstance(row, SQLModel):
        return row.model_dump()
    return {
        name: row[name] if name in row else field.get_default(call_default_factory=True)
        for name, field in table.model_fields.items()
    }


@cache
def _insert_absent(table: type[SQLModel], dialect: str) -> ReturningInsert[tuple[str]]:
    """The statement for a table; composing it takes longer than running it."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing().returning(inspect(table).primary_key[0])
