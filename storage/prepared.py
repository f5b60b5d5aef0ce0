"""Prepared searches: composed once and asked with other values each time.

Composing a search takes SQLAlchemy longer than asking SQLite, and what is composed anew needs a new key to its cache.
"""

from collections.abc import Awaitable, Callable
from functools import cache
from inspect import signature
from typing import Any, Concatenate, ParamSpec, TypeVar, TypeVarTuple, overload

from sqlalchemy import bindparam
from sqlalchemy.engine import ScalarResult, TupleResult
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.unit_of_work import UnitOfWork

Values = ParamSpec("Values")
Row = TypeVar("Row")
Columns = TypeVarTuple("Columns")


@overload
def prepared(
    compose: Callable[Values, SelectOfScalar[Row]],
) -> Callable[Concatenate[UnitOfWork, Values], Awaitable[ScalarResult[Row]]]: ...


@overload
def prepared(
    compose: Callable[Values, Select[*Columns]],
) -> Callable[Concatenate[UnitOfWork, Values], Awaitable[TupleResult[tuple[*Columns]]]]: ...


def prepared(compose: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Ask what ``compose`` composes, which sees a placeholder for each of its values and must not look at them.

    Collections go to ``in_`` alone; a number of rows is ``most``.
    """
    names = tuple(signature(compose).parameters)

    @cache
    def statement() -> Any:  # noqa: ANN401  # a search for one thing or for several
        return compose(*map(bindparam, names))

    async def ask(uow: UnitOfWork, *values: object) -> object:
        return await uow.session.exec(statement(), params=dict(zip(names, values, strict=True)))

    return ask
