"""The command ``sparring import``, from outside, with real files and both databases."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.demo.pilot_workbook import PILOT_FOLDER, PILOT_WORKBOOK
from storage import networks
from storage.database import open_database
from storage.tables.identity import Network
from tests.imports.files import FORMATS, Writer, as_excel, example


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    """The command sets up its logs; afterwards they are pytest's again."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def sparring(*words: str | Path, url: str = "sqlite:///unused.db", **environment: str) -> Result:
    variables = {"DATABASE_URL": url, "SPARRING_HR": "hr@example.com", **environment}
    return CliRunner().invoke(main, ["import", *map(str, words)], env=variables)


def stored(url: str) -> Sequence[Network]:
    async def look() -> Sequence[Network]:
        database = await open_database(url)
        async with database.read() as uow:
            found = await networks.all_networks(uow)
        await database.close()
        return found

    return asyncio.run(look())


@pytest.mark.parametrize("source", [PILOT_WORKBOOK, PILOT_FOLDER])
def test_the_pilot_is_imported_into_a_new_database(source: Path, bare_database_url: str) -> None:
    first = sparring(source, url=bare_database_url)
    second = sparring(source, url=bare_database_url)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Alt er gemt." in first.output
    assert "intet er ændret" in second.output
    assert len(stored(bare_database_url)) == 6


def test_a_dry_run_says_the_same_and_writes_nothing(database_url: str) -> None:
    result = sparring(PILOT_WORKBOOK, "--dry-run", "--language", "en", url=database_url)

    assert result.exit_code == 0
    assert "Only a rehearsal" in result.output
    assert "│ People      │ 44" in result.output
    assert stored(database_url) == []


@pytest.mark.parametrize("write", FORMATS)
def test_one_mistake_stops_everything_and_is_told_with_its_place(
    write: Writer, database_url: str, tmp_path: Path
) -> None:
    content = example()
    content.members[2]["role"] = "chef"
    result = sparring(write(tmp_path, content), url=database_url)

    assert result.exit_code == 1
    assert ", række 4, kolonne role" in result.output
    assert "“chef” er ikke en rolle." in result.output
    assert "Skriv leder eller facilitator" in result.output
    assert "Intet er skrevet: der er én fejl." in result.output
    assert stored(database_url) == []


def test_a_warning_is_told_and_stops_nothing(database_url: str, tmp_path: Path) -> None:
    content = example()
    del content.members[1:3]
    result = sparring(as_excel(tmp_path, content), "--language", "en", url=database_url)

    assert result.exit_code == 0
    assert "The network “Netværk Ærø” has 4 leaders." in result.output
    assert len(stored(database_url)) == 2


def test_members_left_out_of_the_sheet_are_named(database_url: str, tmp_path: Path) -> None:
    content = example()
    sparring(as_excel(tmp_path, content), url=database_url)
    left = content.members.pop(1)
    result = sparring(as_excel(tmp_path, content), url=database_url)

    assert "importen fjerner ingen" in result.output
    assert f"{left['name']} (Netværk Ærø)" in result.output


def test_words_in_a_sheet_are_no_markup_and_no_terminal_codes(tmp_path: Path) -> None:
    content = example()
    content.networks[0]["level"] = "[red]x[/red]"
    result = sparring(as_excel(tmp_path, content))

    assert "“[red]x[/red]” er ikke et niveau." in result.output


def test_a_template_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "ny.xlsx"
    first = sparring("--template", path)
    content = path.read_bytes()
    second = sparring("--template", path)

    assert (first.exit_code, second.exit_code) == (0, 1)
    assert "ny.xlsx findes i forvejen" in second.output
    assert path.read_bytes() == content


def test_a_template_needs_no_settings(tmp_path: Path) -> None:
    result = sparring(tmp_path / "x.xlsx", "--template", "--language", "en", SPARRING_ENV="elsewhere")

    assert result.output == "x.xlsx is ready to be filled in.\n"


@pytest.mark.parametrize(
    ("name", "sentence"), [("ny.csv", "skal ende på .xlsx"), ("nowhere/ny.xlsx", "kan ikke skrives")]
)
def test_a_template_in_an_impossible_place_is_refused(name: str, sentence: str, tmp_path: Path) -> None:
    result = sparring("--template", tmp_path / name)

    assert result.exit_code == 1
    assert sentence in result.output


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    result = sparring(tmp_path / "nowhere.xlsx")

    assert result.exit_code == 1
    assert "nowhere.xlsx findes ikke" in result.output


def test_template_and_dry_run_do_not_go_together(tmp_path: Path) -> None:
    assert sparring(tmp_path / "x.xlsx", "--template", "--dry-run").exit_code == 2
