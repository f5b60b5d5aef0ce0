"""The demo in English tells the same story."""

import re

import pytest

from tests.demo.playing import Played, play_demo


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The demo in English."""
    return play_demo(tmp_path_factory.mktemp("english"), "--language", "en")


def test_the_same_things_happen(english: Played) -> None:
    met = re.findall(r"Network meeting: \d of \d had answered, \d were there", english.printed)

    assert len(met) == 44
    assert "7 meetings were in holidays" in english.printed
    assert "Sofie Brinkager moved the meeting to Tuesday 19 January 2010" in english.printed
    assert "handed the meeting to Jesper Nattergård" in english.printed


def test_everybody_reads_english(english: Played) -> None:
    texts = english.texts()
    leaders = "".join(text for name, text in texts.items() if name.startswith("leaders/"))
    facilitators = "".join(text for name, text in texts.items() if name.startswith("facilitators/"))

    for title in ("You wanted to try this", "Are you coming to the meeting", "The meeting has been moved"):
        assert f"## {title}" in leaders
    for title in ("Should the meeting", "Agenda for the meeting", "Who was there?"):
        assert f"## {title}" in facilitators
    assert [name for name, text in texts.items() if "Netværksmøde" in text] == []
