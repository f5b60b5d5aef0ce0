"""SQLite for a process that alone works on a file: nothing ever has to be waited for, so there is no thread to wait in.

SQLAlchemy speaks to ``sqlite3`` directly, inside the coroutine that asks. The event loop stands still meanwhile: never
longer than the work takes, unless somebody else holds the file after all.
"""

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool


class AloneDialect(SQLiteDialect_pysqlite):
    """The ordinary driver, for asynchronous engines."""

    driver = "alone"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003  # SQLAlchemy's signature
        """One that coroutines may wait for."""
        return AsyncAdaptedQueuePool


registry.register("sqlite.alone", __name__, "AloneDialect")
