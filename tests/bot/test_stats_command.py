"""``sparring stats`` as other programs and spreadsheets take it."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from bot.cli import main
from handlers.stats.export import HEADER

PILOT = Path(__file__).parents[2] / "bot" / "demo" / "pilot"


@pytest.fixture
def runner(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """A command line whose database has the pilot's networks, of 2009: all their half-years are over."""
    monkeypatch.chdir(tmp_path)
    for name, value in {"DATABASE_URL": database_url, "SPARRING_LOCALE": "da", "COLUMNS": "200"}.items():
        monkeypatch.setenv(name, value)
    imported = CliRunner().invoke(main, ["import", str(PILOT)])
    assert imported.exit_code == 0, imported.output
    return CliRunner()


def test_json_and_csv_have_the_same_rows(runner: CliRunner) -> None:
    as_json = json.loads(runner.invoke(main, ["stats", "--format", "json"]).output)
    as_csv = list(
        csv.DictReader(StringIO(runner.invoke(main, ["stats", "--format", "csv"]).output), delimiter=";")
    )

    assert list(as_json[0]) == list(as_csv[0]) == list(HEADER)
    assert [row["measure"] for row in as_json] == [row["measure"] for row in as_csv]
    assert {row["period"] for row in as_json} >= {"2009-2", "2010-1"}
    assert {row["group"] for row in as_json if row["division"] == "network"} >= {"Topledernetværk 1"}


def test_xlsx_is_a_workbook(runner: CliRunner) -> None:
    written = runner.invoke(main, ["stats", "--format", "xlsx"])

    assert written.exit_code == 0
    assert "Fremmøde" in load_workbook(BytesIO(written.stdout_bytes)).sheetnames


def test_text_shows_the_latest_half_years_and_what_is_hidden(runner: CliRunner) -> None:
    shown = runner.invoke(main, ["stats"])

    assert shown.exit_code == 0
    assert "Deltagelse i netværkene" in shown.output
    assert "skjult" in shown.output
    assert "Hele programmet" not in shown.output


def test_an_unknown_format_is_refused_in_one_sentence(runner: CliRunner) -> None:
    refused = runner.invoke(main, ["stats", "--format", "pdf"])

    assert refused.exit_code == 2
    assert "'pdf' is not one of" in refused.output


def test_without_any_network_there_is_nothing_to_export(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)

    assert json.loads(CliRunner().invoke(main, ["stats", "--format", "json"]).output) == []
    refused = CliRunner().invoke(main, ["stats", "--format", "xlsx"])
    assert refused.exit_code == 1
    assert "no half-year" in refused.output
