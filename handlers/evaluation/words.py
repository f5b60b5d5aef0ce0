"""The answers to the open questions, for HR alone: of the whole programme, without network, in an order of chance."""

from collections.abc import Iterator, Sequence

from handlers.evaluation.handing_over import handed_over
from handlers.evaluation.questions import Question, asked
from handlers.evaluation.rounds import check_hr, name_of
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Element, Heading, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import evaluation_answers
from storage.tables.evaluation import EvaluationRound
from storage.tables.evaluation_answers import EvaluationWords


async def ask_for_words(request: Request) -> Reply:
    """Put the words in the outbox; they go to the asker's one-to-one chat, in as many messages as they need."""
    check_hr(request)
    round_ = await request.uow.get(EvaluationRound, request.args.get("round", ""))
    if round_ is None or not await evaluation_answers.words_of(request.uow, round_.id):
        raise RefusedError("evaluation-no-words")
    return await handed_over(request, "evaluation-words", round_)


async def compose_words(briefing: Briefing) -> Card | Obsolete:
    """The words, question by question; obsolete for who is not HR any more."""
    round_ = await briefing.uow.get(EvaluationRound, briefing.subject_id)
    if round_ is None or briefing.person is None or not briefing.person.is_hr:
        return Obsolete("not_allowed")
    say = briefing.say
    words = await evaluation_answers.words_of(briefing.uow, round_.id)
    questions = asked(round_.open_questions, round_.which)
    return Card(
        title=say("evaluation-words-title", round=name_of(say, round_)),
        locale=say.locale,
        body=(Text(say("evaluation-words-intro")), *_quotes(say, questions, words)),
    )


def _quotes(say: Texts, questions: Sequence[Question], words: Sequence[EvaluationWords]) -> Iterator[Element]:
    for place, question in enumerate(questions):
        yield Heading(question.text(say.locale))
        given = [one.text for one in words if one.place == place]
        yield from (
            Quote(say("evaluation-words-number", number=number), text)
            for number, text in enumerate(given, start=1)
        )
        if not given:
            yield Text(say("evaluation-words-none"))
