"""Fixtures for all tests: a database of each kind."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast

import pytest

from storage.database import Database, open_database
from tests.databases import EMPTY, PostgresCluster, SqliteFolder, postgres_cluster, sqlite_url


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SqliteFolder:
    """The SQLite database that tests copy."""
    return SqliteFolder(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresCluster]:
    """The PostgreSQL server whose databases tests copy."""
    with postgres_cluster() as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database: each test that touches one runs on both."""
    return cast("str", request.param)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated, empty database that is this test's own."""
    if backend == "sqlite":
        yield request.getfixturevalue("sqlite").copy(tmp_path)
    else:
        with request.getfixturevalue("postgres").copy() as url:
            yield url


@pytest.fixture
def bare_database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables that is this test's own."""
    if backend == "sqlite":
        yield sqlite_url(tmp_path / "bare.db")
    else:
        with request.getfixturevalue("postgres").copy(EMPTY) as url:
            yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A migrated, empty database that is this test's own, open."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()
