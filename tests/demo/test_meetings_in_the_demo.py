"""What the demo shows of meetings that organise themselves, as leaders and facilitators would read it."""

import re
import tomllib
from pathlib import Path

from tests.demo.playing import Played

PROMISES = tomllib.loads(
    (Path(__file__).parents[2] / "bot" / "demo" / "content" / "da.toml").read_text(encoding="utf-8")
)["promise"]

A_LEADER_WHO_FACILITATES = "facilitators/anders-boegeskov.md"


def parts(text: str, title: str) -> list[str]:
    """The messages whose title begins so."""
    return [part for part in re.split(r"(?m)^## ", text) if part.startswith(title)]


def texts_of(played: Played, folder: str) -> list[str]:
    return [text for name, text in played.texts().items() if name.startswith(folder)]


def test_facilitators_choose_better_days_for_meetings_in_holidays(played: Played) -> None:
    asked = [part for text in texts_of(played, "facilitators/") for part in parts(text, "Skal mødet ")]

    assert sum("Dagen ligger i sommerferien" in part for part in asked) >= 6
    assert sum("(Kristi himmelfartsdag)" in part for part in asked) == 1
    assert all(re.search(r"→ `\[ Flyt til .* \]` → \*\*Mødet er flyttet\*\*", part) for part in asked)
    assert "7 møder lå i en ferie eller på en helligdag" in played.printed


def test_facilitators_get_agendas_and_note_who_was_there(played: Played) -> None:
    for text in texts_of(played, "facilitators/"):
        assert len(parts(text, "Dagsorden til mødet")) >= 6
        assert "→ `[ Det passer ]`" in text
        assert re.search(r"Tak\. \d af \d var med\.", text)
    assert any("var ikke med ]` → `[ Det passer ]`" in text for text in texts_of(played, "facilitators/"))
    assert any("Nye redskaber: Vi " in text for text in texts_of(played, "channels/"))


def test_a_substitute_gets_one_meeting_and_what_it_needs(played: Played) -> None:
    substitute = played.read("facilitators/jesper-nattergaard.md")
    facilitator = played.read("facilitators/camilla-oernedal.md")

    (handed,) = parts(substitute, "Du er vikar i Ledernetværk 3")
    assert "torsdag den 4. marts 2010" in handed
    assert len(parts(substitute, "Opsamling for Ledernetværk 3")) >= 1
    assert len(parts(substitute, "Hvem var med? Ledernetværk 3")) == 1
    assert parts(facilitator, "Hvem var med? Ledernetværk 3, torsdag den 4. marts") == []
    assert "Camilla Ørnedal kunne ikke selv og overlod mødet til Jesper Nattergård" in played.printed


def test_those_who_had_answered_are_asked_again_when_a_meeting_is_moved(played: Played) -> None:
    asked = [
        part
        for text in texts_of(played, "leaders/")
        for part in parts(text, "Mødet er flyttet")
        if "Kommer du til det nye?" in part
    ]

    assert len(asked) >= 4
    assert all("📎 `sparring-2010-01-19.ics`: Føj til kalender" in part for part in asked)
    channel = played.read("channels/topledernetvaerk-1.md")
    assert parts(channel, "Netværksmøde tirsdag den 12. januar 2010") == []


def test_first_invitations_bring_the_calendar_file_and_last_ones_the_agenda(played: Played) -> None:
    channel = played.read("channels/topledernetvaerk-1.md")
    invited = parts(channel, "Netværksmøde tirsdag den 8. september 2009")

    assert ["📎 `sparring-2009-09-08.ics`" in part for part in invited] == [True, False, False]
    assert ["### Dagsorden" in part for part in invited] == [False, False, True]


def test_leaders_answer_in_private_too_and_with_words_that_reach_the_facilitator(played: Played) -> None:
    nudged = [part for text in texts_of(played, "leaders/") for part in parts(text, "Kommer du til mødet ")]
    words = [part for text in texts_of(played, "facilitators/") for part in parts(text, "Et par ord fra")]

    assert sum("→ `[ Jeg kommer ]` →" in part for part in nudged) >= 20
    assert len(words) >= 5
    assert any(" online)" in text for text in texts_of(played, "channels/"))


def test_a_promise_comes_back_to_its_owner_and_to_nobody_else(played: Played) -> None:
    reminded = [part for text in texts_of(played, "leaders/") for part in parts(text, "Det ville du prøve")]
    written = [words for one in PROMISES for words in one.values()]

    assert len(reminded) >= 30
    assert all(any(words in part for words in written) for part in reminded)
    assert any("→ `[ Ikke endnu ]`" in part for part in reminded)
    others = [
        text
        for name, text in played.texts().items()
        if not name.startswith("leaders/") and name != A_LEADER_WHO_FACILITATES
    ]
    assert [words for words in written if any(words in text for text in others)] == []
