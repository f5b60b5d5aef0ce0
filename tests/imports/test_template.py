"""The template: what it offers, and that what one fills in can be imported."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from handlers.imports.columns import MEMBERS, NETWORKS
from handlers.imports.template import write_workbook
from handlers.texts import LOCALES, Texts
from tests.imports.files import example, plan_of


@pytest.mark.parametrize(
    ("locale", "sheets", "headings"),
    [
        (
            "da",
            ["netværk", "medlemmer", "vejledning"],
            ["netværk", "navn", "e-mail", "rolle", "forvaltning", "titel"],
        ),
        (
            "en",
            ["networks", "members", "guide"],
            ["network", "name", "email", "role", "administration", "title"],
        ),
    ],
)
def test_the_template_speaks_the_language_asked_for(
    locale: str, sheets: list[str], headings: list[str], tmp_path: Path
) -> None:
    write_workbook(tmp_path / "t.xlsx", locale)
    book = load_workbook(tmp_path / "t.xlsx")

    assert book.sheetnames == sheets
    assert [cell.value for cell in book.worksheets[1][1]] == headings
    assert book.worksheets[1].max_row == 1


def test_the_template_offers_lists_and_keeps_headings_in_sight(tmp_path: Path) -> None:
    write_workbook(tmp_path / "t.xlsx", "da")
    networks, members, _ = load_workbook(tmp_path / "t.xlsx").worksheets
    offered = {str(rule.sqref): rule.formula1 for rule in networks.data_validations.dataValidation}

    assert offered == {"B2:B1000": '"topleder,øvrige"', "C2:C1000": '"da,en"'}
    assert [rule.formula1 for rule in members.data_validations.dataValidation] == ['"leder,facilitator"']
    assert (networks.freeze_panes, members.freeze_panes) == ("A2", "A2")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_guide_explains_every_column(locale: str, tmp_path: Path) -> None:
    write_workbook(tmp_path / "t.xlsx", locale)
    guide = load_workbook(tmp_path / "t.xlsx").worksheets[2]
    columns = [(layout, column) for layout in (NETWORKS, MEMBERS) for column in layout.columns]

    rows = list(guide.iter_rows(min_row=2, values_only=True))

    assert [row[:2] for row in rows] == [
        (sheet.title(locale), column.heading(locale)) for sheet, column in columns
    ]
    assert all(all(row) for row in rows)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_examples_of_the_guide_are_right(locale: str) -> None:
    say = Texts(locale)
    for layout in (NETWORKS, MEMBERS):
        for column in layout.columns:
            assert column.parse(say(f"imports-example-{layout.name}-{column.name}"))


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_the_lists_offer_is_understood(locale: str) -> None:
    for layout in (NETWORKS, MEMBERS):
        for column in layout.columns:
            for offered in column.choices.get(locale, ()):
                assert column.parse(offered)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_filled_template_can_be_imported(locale: str, tmp_path: Path) -> None:
    content = example()
    content.members[1]["title"] = "=1+1"
    write_workbook(tmp_path / "t.xlsx", locale, content.networks, content.members)
    plan = plan_of(tmp_path / "t.xlsx")

    assert plan.problems == ()
    assert plan.members[1].title == "=1+1"
    assert [network.name for network in plan.networks] == ["Netværk Ærø", "Netværk Øst"]


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        write_workbook(path, "da")

    assert path.read_text() == "mine"
