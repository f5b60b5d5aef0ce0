"""Care: names and numbers are found where they are, and hardly anywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.wording.care import Finding, Sign, findings
from tests.wording.measuring import measured, sentences

PIECES = st.sampled_from(
    [
        "010190-1234",
        "98 12 34 56",
        "+45",
        "Jens Hansen",
        "Lone",
        "a@b.dk",
        "Lærkevej 12",
        "“",
        ". ",
        "\n",
        " ",
        "2009-",
    ]
)


@pytest.mark.parametrize(("locale", "fewest"), [("da", 60), ("en", 30)])
def test_care_is_nearly_always_right(locale: str, fewest: int) -> None:
    some = sentences(locale)
    figures = measured(some)

    assert len(some) >= fewest
    assert figures.precision >= 0.9
    assert figures.recall >= 0.95


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cpr 290200-1234", ["290200-1234"]),
        ("cpr 290201-1234", []),
        ("cpr 311299 1234", ["311299 1234"]),
        ("cpr 311199-1234", []),
        ("cpr 311399-1234", []),
        ("cpr 0101901234", ["0101901234"]),
        ("sag 2010-010190-1234-5", []),
        ("010190-12345", []),
    ],
)
def test_a_cpr_number_begins_with_a_date_there_can_be(text: str, found: list[str]) -> None:
    assert [one.text for one in findings(text) if one.kind is Sign.CPR] == found


@pytest.mark.parametrize(
    "number",
    [
        "98123456",
        "98 12 34 56",
        "9812 3456",
        "98-12-34-56",
        "98.12.34.56",
        "+4598123456",
        "+45 981 23 456",
        "004598123456",
    ],
)
def test_a_telephone_number_is_known_in_its_usual_ways_of_writing(number: str) -> None:
    assert findings(f"ring på {number}, tak") == (Finding(Sign.PHONE, number),)


@pytest.mark.parametrize(
    "text",
    [
        "2009-2010",
        "2009 2010",
        "kl. 13.00",
        "12.000 kr.",
        "25.000.000 kr.",
        "98123456 kr.",
        "20261231",
        "sag 98123456",
        "1234567",
        "981234567",
        "24.12.2026",
        "CVR-nr. 29189420",
        "kr. 98123456",
        "12 34 56 78",
    ],
)
def test_years_dates_amounts_and_cases_are_no_telephone_numbers(text: str) -> None:
    assert findings(text) == ()


def test_people_who_are_known_are_found_however_their_name_stands_there() -> None:
    known = ["Hans Prøve", "Bo Dam"]

    assert findings("hans prøve ringede.", known) == (Finding(Sign.NAME, "hans prøve"),)
    assert findings("Hans er syg. Hans Prøve er syg.", known) == (
        Finding(Sign.NAME, "Hans"),
        Finding(Sign.NAME, "Hans Prøve"),
    )
    assert findings("Bos team og hans team", known) == (Finding(Sign.NAME, "Bos"),)


def test_what_is_ordinary_here_is_nobody() -> None:
    text = "Vi i Nordstjernen og Byens Puls er med."

    assert [one.text for one in findings(text)] == ["Byens Puls"]
    assert findings(text, ordinary=["Byens Puls"]) == ()


def test_what_is_found_twice_is_said_once() -> None:
    assert len(findings("Spørg Lone. Ja, Lone ved det.")) == 1


@given(st.text(max_size=300) | st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    for one in findings(text, ["Lone Prøve"], ["Byens Puls"]):
        assert one.text
        assert one.text in text


@pytest.mark.parametrize("piece", ["a", "A", "Aa ", "1", "1 ", "12-", "a.", "a@", "\n", "“", "Lone von "])
def test_long_texts_are_read_quickly(piece: str) -> None:
    findings(piece * (40_000 // len(piece)))
