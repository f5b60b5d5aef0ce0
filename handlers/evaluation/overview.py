"""The command: which round is going on, and what can be seen of those that are over."""

from collections.abc import Iterator, Sequence

from handlers.disclosure.cells import Cell, Group, Kind
from handlers.disclosure.gate import release
from handlers.evaluation.rounds import closed, name_of, running
from handlers.request import Request
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from handlers.vocabulary.replies import Reply
from storage import evaluation, evaluation_answers
from storage.tables.evaluation import EvaluationRound

MOST_BUTTONS = 4
"""Rounds that have one; a programme has three."""


async def show_evaluation(request: Request) -> Reply:
    """How it stands, for HR and facilitators."""
    rounds, say = await evaluation.all_rounds(request.uow), request.say
    now_running = running(rounds)
    lines = [await _progress(request, now_running)] if now_running else [say("evaluation-none-running")]
    return Reply(
        note=Card(
            title=say("evaluation-title"),
            locale=say.locale,
            body=tuple(map(Text, lines)),
            buttons=tuple(_buttons(request, rounds)),
        )
    )


async def _progress(request: Request, round_: EvaluationRound) -> str:
    """About how many have answered: exact figures, asked for again and again, would tell when somebody did."""
    say = request.say
    answered = await evaluation_answers.count(request.uow, round_.id)
    shown = release(Group("all", Cell(answered, answered, answered, 1)), Kind.COUNT, round_.fewest)["all"]
    number = say("evaluation-about", number=shown.low) if shown else say("evaluation-few", k=round_.fewest)
    return say(
        "evaluation-progress",
        round=name_of(say, round_),
        day=say.day(round_.closes_at, request.zone),
        clock=say.clock(round_.closes_at, request.zone),
        answered=number,
    )


def _buttons(request: Request, rounds: Sequence[EvaluationRound]) -> Iterator[Button]:
    say, hr = request.say, request.person.is_hr
    if hr and not running(rounds):
        yield Button(
            label=say("evaluation-button-start"),
            action="evaluation-start",
            style=ButtonStyle.PRIMARY,
            opens_form=True,
        )
    for round_ in closed(rounds)[-MOST_BUTTONS:]:
        yield Button(
            label=say("evaluation-button-results", round=name_of(say, round_)),
            action="evaluation-results",
            args={"round": round_.id},
        )
