"""Invented material for summaries, and strategies that make more of it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from handlers.summaries.dilemma import ORDER, Case
from handlers.summaries.period import Period, Promises
from handlers.texts import Texts
from storage.tables.content import Kept, Prompt, Reflection, Visibility
from storage.tables.dilemmas import Clarification, Dilemma, Feedback, Phase

NOW = datetime(2009, 11, 9, 8, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Copenhagen")
DA = Texts("da")
NAMES = {f"p{number}": f"Leder{number} Prøve" for number in range(1, 8)}
words = st.text(min_size=1, max_size=60)
people = st.sampled_from(sorted(NAMES))


def dilemma(**more: object) -> Dilemma:
    """A dilemma in its round of reflection."""
    usual = {
        "id": "d",
        "network_id": "n",
        "asker_id": "p1",
        "title": "To hensyn",
        "situation": "Min dygtigste medarbejder vil ned i tid.",
        "tried": "",
        "wanted": "Hvad nu?",
        "asked_at": NOW,
        "phase": Phase.REFLECT,
    }
    return Dilemma.model_validate({**usual, **more})


def contribution(row_id: str, person: str, **fields: str) -> Feedback:
    """What one peer wrote."""
    empty = dict.fromkeys(ORDER, "")
    row = {"id": row_id, "dilemma_id": "d", "person_id": person, "given_at": NOW}
    return Feedback.model_validate({**row, **empty, **fields})


def case(*given: Feedback, asked: tuple[Clarification, ...] = (), **more: object) -> Case:
    """A dilemma in a network of seven with these contributions."""
    givers = len({one.person_id for one in given})
    return Case(
        dilemma=dilemma(**more), said=(), given=given, asked=asked, givers=givers, leaders=6, names=NAMES
    )


def period(*cases: Case, answers: tuple[Reflection, ...] = (), area: str = "tools", **more: object) -> Period:
    """A period with one prompt."""
    prompt = Prompt(id="q", network_id="n", text="Hvad virker?", area=area, sent_at=NOW)
    usual = {
        "cases": cases,
        "prompts": [(prompt, answers)],
        "exercises": [],
        "promises": Promises(made=6, kept={Kept.YES: 3, Kept.PARTLY: 2}),
        "private": 5,
        "agenda": "13.00  Tjek ind",
        "names": NAMES,
    }
    return Period(**{**usual, **more})  # type: ignore[arg-type]


def answer(row_id: str, person: str, text: str) -> Reflection:
    """What one leader answered."""
    return Reflection(
        id=row_id, prompt_id="q", person_id=person, text=text, visible_to=Visibility.NETWORK, written_at=NOW
    )


@st.composite
def contributions(draw: st.DrawFn) -> list[Feedback]:
    """Up to twelve contributions by some of seven people."""
    number = draw(st.integers(0, 12))
    return [
        contribution(
            f"f{at}",
            draw(people),
            **draw(st.dictionaries(st.sampled_from(ORDER), words, min_size=1, max_size=3)),
        )
        for at in range(number)
    ]
