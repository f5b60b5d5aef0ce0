"""Answering: a rating of each question or none, and words if one likes; until the round closes, also anew."""

from collections.abc import Sequence

from handlers.evaluation.envelopes import Answers, keep_sealed
from handlers.evaluation.questions import Question, asked
from handlers.evaluation.rounds import promise
from handlers.form_text import is_blank, text_errors
from handlers.network_choice import FIELD, network_args, network_input
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage.tables.evaluation import EvaluationRound

LONGEST = 3000
SCALE = ("5", "4", "3", "2", "1")
UNKNOWN = "0"
"""Does not know, or it does not apply."""


async def open_answer(request: Request) -> Reply:
    """The form; what was answered before does not stand in it, since nobody can look into an envelope."""
    round_, say = _still_open(request, await request.uow.get(EvaluationRound, _wanted(request))), request.say
    return Reply(
        form=Form(
            name="evaluation-answer",
            title=say("evaluation-answer-form-title"),
            locale=say.locale,
            elements=(
                Text(promise(say, round_)),
                Text(say("evaluation-answer-again"), subtle=True),
                *network_input(request),
                *_ratings(say, asked(round_.questions, round_.which)),
                *_words(say, asked(round_.open_questions, round_.which)),
            ),
            submit=say("evaluation-answer-form-submit"),
            cancel=say("form-cancel"),
            args={"round": round_.id, **network_args(request)},
        )
    )


async def keep_answer(request: Request) -> Reply:
    """Keep the answers in an envelope."""
    # Held, so that nothing comes in after the envelopes were opened.
    round_ = _still_open(request, await request.uow.hold(EvaluationRound, _wanted(request)))
    questions = asked(round_.questions, round_.which)
    inputs = _ratings(request.say, questions)
    words = _words(request.say, asked(round_.open_questions, round_.which))
    network_id = request.args.get(FIELD) or request.value(FIELD)
    errors = {**text_errors(request, words), **_wrong(request, inputs, words)}
    if not network_id:
        errors[FIELD] = request.say("choice-network-missing")
    if errors:
        return Reply(errors=errors)
    answers = Answers(
        network_id=request.network(network_id).id,
        ratings=[_rating(request.value(one.name)) for one in inputs],
        words=["" if is_blank(text) else text for text in (request.value(one.name) for one in words)],
    )
    await keep_sealed(request, round_, answers)
    return request.note(request.say("evaluation-answered-title"), request.say("evaluation-answered-body"))


def _wanted(request: Request) -> str:
    return request.args.get("round", "")


def _still_open(request: Request, round_: EvaluationRound | None) -> EvaluationRound:
    if round_ is None or round_.closed_at is not None or round_.closes_at <= request.now:
        raise RefusedError("evaluation-over")
    return round_


def _ratings(say: Texts, questions: Sequence[Question]) -> list[ChoiceInput]:
    options = tuple(Option(value, say(f"evaluation-scale-{value}")) for value in (*SCALE, UNKNOWN))
    return [
        ChoiceInput(name=f"q{place}", label=question.text(say.locale), options=options, required=False)
        for place, question in enumerate(questions, start=1)
    ]


def _words(say: Texts, questions: Sequence[Question]) -> list[TextInput]:
    return [
        TextInput(
            name=f"o{place}",
            label=question.text(say.locale),
            hint=say("evaluation-answer-hint"),
            multiline=True,
            required=False,
            max_length=LONGEST,
        )
        for place, question in enumerate(questions, start=1)
    ]


def _wrong(request: Request, ratings: Sequence[ChoiceInput], words: Sequence[TextInput]) -> dict[str, str]:
    given = {one.name: request.value(one.name) for one in ratings}
    unknown = [name for name, value in given.items() if value not in {"", UNKNOWN, *SCALE}]
    errors = dict.fromkeys(unknown, request.say("evaluation-error-choose"))
    if not any(given.values()) and all(is_blank(request.value(one.name)) for one in words):
        errors[ratings[0].name] = request.say("evaluation-error-nothing")
    return errors


def _rating(value: str) -> int | None:
    return int(value) if value in SCALE else None
