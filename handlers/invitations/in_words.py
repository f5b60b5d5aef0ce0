"""Answering an invitation with a word to the facilitator."""

from handlers.form_text import text_errors
from handlers.invitations.answering import answerable_meeting, is_of_another_date, own_card
from handlers.invitations.keeping import keep
from handlers.invitations.word import enqueue_word
from handlers.meetings.wording import meeting_hours
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import answer_words, answers
from storage.tables.meetings import Answer

LONGEST = 500


async def open_answer_in_words(request: Request) -> Reply:
    """The form, with the answer and the word as they are."""
    meeting, network = await answerable_meeting(request)
    present = await answers.of_person(request.uow, meeting, request.person.id)
    word = await answer_words.of_person(request.uow, meeting.id, request.person.id)
    say = request.say
    return Reply(
        form=Form(
            name="answer-in-words",
            title=say("invitations-form-title"),
            locale=say.locale,
            elements=(
                Text(f"{network.name}, {meeting_hours(say, meeting, network)}"),
                ChoiceInput(
                    name="answer",
                    label=say("invitations-form-answer"),
                    options=tuple(
                        Option(answer.value, say(f"invitations-button-{answer}")) for answer in Answer
                    ),
                    value=present or "",
                ),
                _word_input(say, word.text if word and present else ""),
            ),
            submit=say("invitations-form-submit"),
            cancel=say("form-cancel"),
            args={"meeting": meeting.id, "at": meeting.starts_at.isoformat()},
        )
    )


async def keep_answer_in_words(request: Request) -> Reply:
    """Keep the answer, and hand the word to the facilitator."""
    meeting, network = await answerable_meeting(request)
    if is_of_another_date(request, meeting):
        when = meeting_hours(request.say, meeting, network)
        return Reply(errors={"answer": request.say("invitations-form-moved", when=when)})
    errors = text_errors(request, [_word_input(request.say)])
    if request.value("answer") not in set(Answer):
        errors["answer"] = request.say("invitations-form-choose")
    if errors:
        return Reply(errors=errors)
    given, word = Answer(request.value("answer")), request.value("word")
    await keep(request, meeting, network, given)
    await answer_words.keep(request.uow, meeting.id, request.person.id, word, request.now)
    if word:
        await enqueue_word(request, meeting, network)
    return Reply(note=own_card(request, meeting, network, given))


def _word_input(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="word",
        label=say("invitations-form-word"),
        hint=say("invitations-form-word-hint"),
        value=value,
        multiline=True,
        required=False,
        max_length=LONGEST,
    )
