"""What matters to a leader now: the next meetings, the dilemmas and the prompt that wait for them, their break."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.absences.buttons import back_button
from handlers.dilemmas import course
from handlers.dilemmas.own import deadline
from handlers.home.commands import command_button
from handlers.home.section import Section
from handlers.meetings.wording import meeting_hours, place_of
from handlers.prompts.wording import words_of
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Facts, Heading, Text
from handlers.wording.shortening import shortened
from storage import dilemmas
from storage.parts import Part
from storage.tables.content import Prompt
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Network

MOST_DILEMMAS = 3
LONGEST_TITLE, LONGEST_PROMPT = 30, 160
"""In characters: a title on a button, and enough of a prompt to want to answer it."""


async def leader_section(request: Request, parts: Sequence[Part]) -> Section:
    """The section of a leader in these networks; nothing for whoever is none."""
    if not parts:
        return Section()
    waiting = await dilemmas.waiting_for(
        request.uow, request.person.id, request.today, course.CONTRIBUTING, MOST_DILEMMAS + 1
    )
    asked = [part.prompt for part in parts if part.prompt]
    sections = (
        _break(request.say, parts[0]),
        _meetings(request, parts),
        _dilemmas(request.say, waiting[:MOST_DILEMMAS], are_more=len(waiting) > MOST_DILEMMAS),
        _prompt(request.say, max(asked, key=lambda one: one.sent_at)) if asked else Section(),
    )
    return Section(
        tuple(element for section in sections for element in section.body),
        tuple(button for section in sections for button in section.buttons),
    )


def _break(say: Texts, part: Part) -> Section:
    if part.away_until is None:
        return Section()
    return Section((Text(say("absences-standing", day=say.date(part.away_until))),), (back_button(say),))


def _meetings(request: Request, parts: Sequence[Part]) -> Section:
    say = request.say
    facts = Facts(tuple((part.network.name, _meeting(request, part)) for part in parts))
    answer = replace(command_button(say, "next", ButtonStyle.PRIMARY), label=say("home-button-answer"))
    is_asked = any(_is_open(request, part) and part.answer is None for part in parts)
    return Section((Heading(say("home-meetings", number=len(parts))), facts), (answer,) if is_asked else ())


def _meeting(request: Request, part: Part) -> str:
    say = request.say
    if part.meeting is None:
        return say("meetings-none-planned")
    place = place_of(part.meeting, part.network)
    where = [place] if place else []
    line = ", ".join([meeting_hours(say, part.meeting, part.network), *where]) + "."
    if part.answer is None and not _is_open(request, part):
        return line
    return line + "\n" + say(f"invitations-own-answer-{part.answer or 'none'}")


def _is_open(request: Request, part: Part) -> bool:
    """Whether an answer to the invitation is still taken."""
    return part.meeting is not None and part.meeting.starts_at > request.now


def _dilemmas(say: Texts, waiting: Sequence[tuple[Dilemma, Network]], *, are_more: bool) -> Section:
    if not waiting:
        return Section()
    facts = Facts(tuple((dilemma.title, deadline(say, dilemma, network)) for dilemma, network in waiting))
    rest = (Text(say("home-dilemmas-more"), subtle=True),) if are_more else ()
    buttons = tuple(_feedback_button(say, dilemma, is_only=len(waiting) == 1) for dilemma, _ in waiting)
    return Section((Heading(say("home-dilemmas")), facts, *rest), buttons)


def _feedback_button(say: Texts, dilemma: Dilemma, *, is_only: bool) -> Button:
    of_several = say("home-button-feedback", title=shortened(dilemma.title, LONGEST_TITLE))
    return Button(
        label=say("dilemmas-button-give-feedback") if is_only else of_several,
        action="give-feedback",
        args={"dilemma": dilemma.id},
        opens_form=True,
    )


def _prompt(say: Texts, prompt: Prompt) -> Section:
    button = Button(
        label=say("home-button-reflect"), action="reflect", args={"prompt": prompt.id}, opens_form=True
    )
    words = shortened(words_of(prompt, say), LONGEST_PROMPT)
    return Section((Heading(say("prompts-title")), Text(words)), (button,))
