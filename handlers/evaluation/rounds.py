"""The rounds: which is going on, which are over, what each is called, and what it promises."""

from collections.abc import Sequence

from handlers.request import RefusedError, Request
from handlers.texts import Texts
from storage.tables.evaluation import EvaluationRound


def running(rounds: Sequence[EvaluationRound]) -> EvaluationRound | None:
    """The round that is not closed yet; there is one at most."""
    return next((one for one in rounds if one.closed_at is None), None)


def closed(rounds: Sequence[EvaluationRound]) -> list[EvaluationRound]:
    """The rounds that have results, the oldest first."""
    return [one for one in rounds if one.closed_at is not None]


def name_of(say: Texts, round_: EvaluationRound) -> str:
    """What a round is called."""
    return say(
        "evaluation-round",
        which=say(f"evaluation-which-{round_.which}"),
        day=say.date(round_.started_at.date()),
    )


def promise(say: Texts, round_: EvaluationRound) -> str:
    """What becomes of the answers, and who sees what; the same on the card and above the questions."""
    return say("evaluation-promise", k=round_.fewest)


def check_hr(request: Request) -> None:
    """Whether the actor may do what is for HR alone.

    Raises:
        RefusedError: they are not HR.
    """
    if not request.person.is_hr:
        raise RefusedError("evaluation-hr-only")
