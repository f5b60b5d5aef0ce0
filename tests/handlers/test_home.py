"""Home: asked for in five questions at most, all commands within reach, and nothing on it for others' eyes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from handlers.capability import Who
from handlers.home import COMMANDS, command_named
from handlers.vocabulary.cards import Card, Facts, Heading, Text
from handlers.vocabulary.events import HomeOpened
from storage import people
from storage.database import Database
from storage.tables.absences import Absence
from storage.tables.content import Prompt, Reflection
from storage.tables.dilemmas import Audience, Dilemma, DilemmaHelper, Feedback, Phase, ThreadReply
from storage.tables.identity import Network, Person, Role
from storage.tables.meetings import Answer, InvitationAnswer, Meeting
from tests.handlers.conftest import MOMENT, Desk, actor
from tests.scenarios.cast import ASKER, FACILITATOR, HR, OTHER_FACILITATOR, PEER, STRANGER
from tests.scheduling.world import a_network, a_person, change, join, keep

OFTEN = 12
OF = {
    ASKER: {Who.LEADER, Who.MEMBER},
    FACILITATOR: {Who.FACILITATOR, Who.FACILITATOR_OR_SUBSTITUTE, Who.MEMBER, Who.HR_OR_FACILITATOR},
    HR: {Who.HR_OR_FACILITATOR},
}


async def home(desk: Desk, person: str, locale: str | None = "da") -> Card:
    """A person's page."""
    reply = await desk.hand_in(HomeOpened(id="home", actor=actor(person, locale)))
    assert reply.home is not None
    return reply.home


def words(card: Card) -> str:
    """All that stands on a card, line by line; buttons in brackets."""
    lines = [card.title]
    for element in card.body:
        match element:
            case Text(text) | Heading(text):
                lines.append(text)
            case Facts(items):
                lines += [f"{label}: {value}" for label, value in items]
    return "\n".join([*lines, *(f"[{button.label}]" for button in card.buttons)])


@contextmanager
def statements() -> Iterator[list[str]]:
    """The statements that databases are asked meanwhile."""
    asked: list[str] = []

    def note(*context: object) -> None:
        asked.append(str(context[2]))

    event.listen(Engine, "before_cursor_execute", note)
    yield asked
    event.remove(Engine, "before_cursor_execute", note)


async def person_of(database: Database, email: str) -> Person:
    async with database.read() as uow:
        found = await people.by_email(uow, email)
    assert found is not None
    return found


async def a_meeting(database: Database, network: Network, days: int) -> Meeting:
    """A meeting of three hours so many days from now; in the past, where that is negative."""
    starts = MOMENT + timedelta(days=days)
    ends = starts + timedelta(hours=3)
    return await keep(
        database, Meeting(network_id=network.id, starts_at=starts, ends_at=ends, changed_at=MOMENT)
    )


async def answers(
    database: Database, person: Person, meeting: Meeting, answer: Answer, *, date: datetime | None = None
) -> None:
    """An answer to the meeting's invitation, for another ``date`` than it has now, if one is given."""
    given = {"meeting_id": meeting.id, "person_id": person.id, "answer": answer, "answered_at": MOMENT}
    starts = {"starts_at": date or meeting.starts_at}
    await keep(database, InvitationAnswer.model_validate({**given, **starts}))


async def a_dilemma(database: Database, network: Network, title: str, **changes: object) -> Dilemma:
    """A dilemma for which peers' words are wanted since yesterday."""
    usual: dict[str, object] = {
        "network_id": network.id,
        "title": title,
        "situation": "S",
        "tried": "",
        "wanted": "W",
        "asked_at": MOMENT - timedelta(days=3),
        "phase": Phase.REFLECT,
        "phase_since": MOMENT - timedelta(days=1),
        "phase_until": MOMENT + timedelta(days=2),
    }
    return await keep(database, Dilemma.model_validate({**usual, **changes}))


async def a_prompt(database: Database, network: Network, question: str, hours_ago: int = 1) -> Prompt:
    sent = MOMENT - timedelta(hours=hours_ago)
    return await keep(database, Prompt(network_id=network.id, text=question, sent_at=sent))


async def contributes(
    database: Database, person: Person, dilemma: Dilemma, phase: Phase, *, in_thread: bool = False
) -> None:
    """A peer's words in a phase, in the form or in the thread."""
    by = {"dilemma_id": dilemma.id, "person_id": person.id, "phase": phase}
    if in_thread:
        place = dict.fromkeys(("platform", "tenant", "conversation"), "x")
        said = {
            **by,
            **place,
            "message_id": dilemma.id,
            "text": "T",
            "written_at": MOMENT,
            "role": Role.LEADER,
        }
        await keep(database, ThreadReply.model_validate(said))
    else:
        fields = dict.fromkeys(("hears", "experienced", "wonders", "would_try"), "T")
        await keep(database, Feedback.model_validate({**by, **fields, "given_at": MOMENT}))


async def lively(database: Database, person: Person, role: Role) -> None:
    """A network in which a person has ``role`` and a lot goes on."""
    network = await a_network(database)
    await join(database, person, network, role)
    for number in range(OFTEN):
        peer = await a_person(database, f"{number}.{network.id}@example.com", network)
        meeting = await a_meeting(database, network, 7 + number * 30)
        await answers(database, peer, meeting, Answer.YES)
        await a_meeting(database, network, -7 - number * 30)
        await a_dilemma(database, network, f"Sag {number}", asker_id=peer.id)
        await a_prompt(database, network, f"Spørgsmål {number}", number)


@pytest.mark.parametrize("locale", ["da", "sv"])
async def test_five_questions_are_enough_whatever_one_is_and_however_much_goes_on(
    desk: Desk, database: Database, locale: str
) -> None:
    person = await a_person(database, "alt@example.com")
    await change(database, person, is_hr=True)
    for role in 3 * [*Role]:
        await lively(database, person, role)
    await home(desk, person.email, locale)

    with statements() as asked:
        card = await home(desk, person.email, locale)
    assert 1 < len(asked) <= 5
    assert len(card.buttons) == 8
    shown = words(card)
    assert shown.count("Du har ikke svaret endnu.") == 3
    assert shown.count("1 af 12 har svaret, at de kommer.\n12 dilemmaer er i gang.") == 3
    assert shown.count("[Giv feedback: Sag") == 3
    assert "Der venter flere endnu." in shown
    assert "8 netværk med " in shown


@pytest.mark.parametrize("person", OF)
async def test_every_command_one_may_use_has_a_button_or_stands_there_as_a_word(
    desk: Desk, person: str
) -> None:
    may = {name for name, route in COMMANDS.items() if route.who in {Who.ANYONE, *OF[person]}}
    card = await home(desk, person)
    told = (await desk.command(person, "help")).note
    assert told is not None
    last = card.body[-1]
    assert isinstance(last, Text)

    offered = {button.args["text"] for button in card.buttons}
    as_words = last.text.partition(": ")[2].split(" · ")
    assert len(offered) <= 4
    assert offered | set(map(command_named, as_words)) == may
    assert {button.args["text"] for button in told.buttons} == may - {"help"}


async def test_whoever_is_in_no_network_is_told_so(desk: Desk, database: Database) -> None:
    await a_person(database, STRANGER)
    card = await home(desk, STRANGER)

    assert "Du er ikke med i et netværk lige nu." in words(card)
    assert card.buttons == ()


async def test_dilemmas_wait_for_those_who_may_contribute_and_have_not(
    desk: Desk, database: Database
) -> None:
    network, elsewhere = await a_network(database), await a_network(database)
    me = await a_person(database, "mig@example.com", network)
    other = await a_person(database, "anden@example.com", network)
    chosen = await a_dilemma(
        database, network, "Valgt", asker_id=other.id, audience=Audience.CHOSEN, phase_until=MOMENT
    )
    await keep(database, DilemmaHelper(dilemma_id=chosen.id, person_id=me.id))
    propose = await a_dilemma(database, network, "Igen", asker_id=other.id, phase=Phase.PROPOSE)
    await contributes(database, me, propose, Phase.REFLECT)
    await contributes(database, other, propose, Phase.PROPOSE)
    not_waiting: dict[str, dict[str, object]] = {
        "Ikke valgt": {"asker_id": other.id, "audience": Audience.CHOSEN},
        "Mit": {"asker_id": me.id},
        "Hviler": {"asker_id": other.id, "paused_at": MOMENT},
        "Spørges ind": {"asker_id": other.id, "phase": Phase.CLARIFY},
        "Slut": {"asker_id": other.id, "phase": Phase.TAKEAWAY},
    }
    for title, changes in not_waiting.items():
        await a_dilemma(database, network, title, **changes)
    await a_dilemma(database, elsewhere, "Andetsteds")
    for title, in_thread in (("I formularen", False), ("I tråden", True)):
        answered = await a_dilemma(database, network, title, asker_id=other.id)
        await contributes(database, me, answered, Phase.REFLECT, in_thread=in_thread)

    buttons = [button.label for button in (await home(desk, me.email)).buttons]
    assert buttons[:2] == ["Giv feedback: Valgt", "Giv feedback: Igen"]
    assert not any("Giv feedback" in label for label in buttons[2:])


async def test_an_anonymous_dilemma_waits_for_its_asker_too(desk: Desk, database: Database) -> None:
    network = await a_network(database)
    me = await a_person(database, "mig@example.com", network)
    await a_dilemma(database, network, "Anonymt", return_address="sealed")

    assert "Anonymt: Skriv senest" in words(await home(desk, me.email))


async def test_those_who_were_leaders_see_nothing_any_more(desk: Desk, database: Database) -> None:
    network = await a_network(database)
    left = await a_person(database, "mig@example.com")
    await join(database, left, network, until=MOMENT.date() - timedelta(days=1))
    await a_dilemma(database, network, "Senere")
    await a_prompt(database, network, "Hvad nu?")

    assert "Du er ikke med i et netværk lige nu." in words(await home(desk, left.email))


async def test_a_facilitator_sees_numbers_and_no_dilemma_for_chosen_colleagues(
    desk: Desk, database: Database
) -> None:
    network = await a_network(database)
    facilitator = await a_person(database, "fac@example.com", network, Role.FACILITATOR)
    leader = await a_person(database, "led@example.com", network)
    for audience in (Audience.NETWORK, Audience.CHOSEN):
        await a_dilemma(database, network, "Hemmeligt", asker_id=leader.id, audience=audience)
    meeting = await a_meeting(database, network, 3)
    await answers(database, leader, meeting, Answer.NO)

    shown = words(await home(desk, facilitator.email))
    assert "0 af 1 har svaret, at de kommer.\nÉt dilemma er i gang." in shown
    assert "Hemmeligt" not in shown


async def test_answers_to_another_date_do_not_count(desk: Desk, database: Database) -> None:
    network = await a_network(database)
    facilitator = await a_person(database, "fac@example.com", network, Role.FACILITATOR)
    leader = await a_person(database, "led@example.com", network)
    meeting = await a_meeting(database, network, 3)
    await answers(database, leader, meeting, Answer.YES, date=MOMENT)

    assert "0 af 1 har svaret" in words(await home(desk, facilitator.email))
    assert "Du har ikke svaret endnu." in words(await home(desk, leader.email))


async def test_a_meeting_under_way_asks_for_no_answer(desk: Desk, database: Database) -> None:
    network = await a_network(database)
    leader = await a_person(database, "led@example.com", network)
    meeting = await a_meeting(database, network, 0)
    assert meeting.starts_at == MOMENT

    shown = words(await home(desk, leader.email))
    assert "den 1. september 2009" in shown
    assert "Du har ikke svaret" not in shown
    assert "[Svar, om du kommer]" not in shown


async def test_of_prompts_the_latest_that_one_has_not_answered_is_open(
    desk: Desk, database: Database
) -> None:
    first, second = await a_network(database), await a_network(database)
    leader = await a_person(database, "led@example.com", first)
    await join(database, leader, second)
    await a_prompt(database, first, "Helt gammelt", hours_ago=90)
    await a_prompt(database, first, "Ældre " + 200 * "ord ", hours_ago=9)
    newest = await a_prompt(database, second, "Nyeste")
    assert "Nyeste\n" in words(await home(desk, leader.email))
    answer = {"prompt_id": newest.id, "person_id": leader.id, "text": "T", "written_at": MOMENT}
    await keep(database, Reflection.model_validate(answer))

    shown = words(await home(desk, leader.email))
    assert "Nyeste" not in shown
    (line,) = [line for line in shown.splitlines() if line.startswith("Ældre")]
    assert len(line) <= 160


async def test_the_attendance_that_nobody_noted_is_a_press_away(desk: Desk, database: Database) -> None:
    first, second = await a_network(database), await a_network(database)
    facilitator = await a_person(database, "fac@example.com", first, Role.FACILITATOR)
    await join(database, facilitator, second, Role.FACILITATOR)
    leader = await a_person(database, "led@example.com", first)
    await join(database, leader, second)
    earlier, later = await a_meeting(database, first, -20), await a_meeting(database, second, -10)

    for meeting, network in ((later, second), (earlier, first)):
        button = (await home(desk, facilitator.email)).buttons[0]
        assert button.label == f"Notér fremmøde: {network.name}"
        shown = (await desk.press(facilitator.email, button.action, **button.args)).note
        assert shown is not None
        assert "Hvem var med?" in shown.title
        await desk.press(facilitator.email, "attendance-confirm", meeting=meeting.id)
    assert "noteret" not in words(await home(desk, facilitator.email))


@pytest.mark.parametrize("intruder", [PEER, OTHER_FACILITATOR, HR])
async def test_attendance_is_shown_to_nobody_else(desk: Desk, database: Database, intruder: str) -> None:
    network = await a_network(database)
    meeting = await a_meeting(database, network, -1)
    reply = await desk.press(intruder, "attendance", meeting=meeting.id)

    assert reply.note is not None
    assert reply.note.title == "Det kan ikke lade sig gøre"


async def test_a_break_stands_first_and_ends_by_a_press(desk: Desk, database: Database) -> None:
    leader = await person_of(database, PEER)
    today = MOMENT.date()
    for since, until in ((date(2009, 1, 1), date(2009, 2, 1)), (today, today + timedelta(days=9))):
        await keep(database, Absence(person_id=leader.id, since=since, until=until, set_by=leader.id))
    card = await home(desk, PEER)
    assert card.body[0] == Text(
        "Du holder pause til og med torsdag den 10. september 2009. Derefter er du med igen."
    )
    assert card.buttons[0].label == "Jeg er tilbage"

    await desk.press(PEER, card.buttons[0].action)
    assert "pause til og med" not in words(await home(desk, PEER))
