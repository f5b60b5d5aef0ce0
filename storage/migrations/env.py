"""Alembic's entry: runs the migrations on the connection that ``storage.database`` hands over."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Literal

from alembic import context
from sqlmodel import AutoString, SQLModel

import storage.tables
from storage.tables.columns import UtcDateTime


def plain_types(kind: str, item: Any, _context: Any) -> str | Literal[False]:  # noqa: ANN401  # Alembic's signature
    """Write plain SQLAlchemy types, so that a migration does not change when our own classes do."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, AutoString):
        return "sa.String()"
    return False


# Every file of tables, so that a new one is known without being named here.
for module in iter_modules(storage.tables.__path__, prefix="storage.tables."):
    import_module(module.name)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=plain_types,
)
with context.begin_transaction():
    context.run_migrations()
