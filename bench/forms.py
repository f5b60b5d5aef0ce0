"""Forms: how soon a form opens in a house with many years behind it, while others keep asking for theirs."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path

from bench.databases import Kind, database_url, filled
from bench.figures import Contest, Round, percentile
from bench.house import House, open_house
from bench.load import WrongAnswerError, send_paced
from bench.names import conversation, user
from bench.past import live_through
from bench.payloads import command, press
from bench.population import MEMBERS, all_of
from bench.processes import free_port, module, serving
from bench.scale import Scale
from bot.slack.render import messages
from handlers.vocabulary.cards import Button, Card
from storage.database import Database
from storage.tables.content import Prompt
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.identity import Channel

NETWORKS = 1000
PER_SECOND = 50.0
AT_ONCE = 50
"""Connections; there are never so many under way unless a second goes by without an answer."""
WARM_UP = 50
MILLISECONDS = 1000
OURS, BARE = "Sparring", "Bolt + views.open"
FORMS = ("dilemma", "give-feedback", "clarify", "reflect")


@dataclass(frozen=True, slots=True)
class Subjects:
    """What the forms are about, by the channel where their buttons stand."""

    reflected: dict[str, str]
    clarified: dict[str, str]
    prompts: dict[str, str]

    @classmethod
    async def of(cls, database: Database) -> "Subjects":
        """What is open in each network."""
        channels = {one.network_id: one.conversation or "" for one in await all_of(database, Channel)}
        dilemmas = await all_of(database, Dilemma)
        return cls(
            reflected={channels[it.network_id]: it.id for it in dilemmas if it.phase is Phase.REFLECT},
            clarified={channels[it.network_id]: it.id for it in dilemmas if it.phase is Phase.CLARIFY},
            prompts={channels[it.network_id]: it.id for it in await all_of(database, Prompt)},
        )

    def requests(self, form: str) -> Iterator[bytes]:
        """Leaders who ask for a form, in all networks in turn; never whoever asked the dilemmas."""
        for number in count():
            network, leader = number % NETWORKS, 1 + number // NETWORKS % (MEMBERS - 2)
            channel, person = conversation(network), user(network, leader)
            yield (
                command("dilemma", channel, person)
                if form == "dilemma"
                else self._press(form, channel, person)
            )

    def _press(self, form: str, channel: str, person: str) -> bytes:
        args = {
            "give-feedback": {"dilemma": self.reflected[channel]},
            "clarify": {"dilemma": self.clarified[channel]},
            "reflect": {"prompt": self.prompts[channel]},
        }
        button = Button(label="Åbn", action=form, args=args[form], opens_form=True)
        message = messages(Card(title="Sparring", locale="da", buttons=(button,)))[0]
        return press(message, message["blocks"][-1]["elements"][0], channel, person)


def steps() -> int:
    """How many times ``advance`` is called."""
    return 1 + len(FORMS) * 2


async def measure(scale: Scale, folder: Path, advance: Callable[[], None]) -> list[Contest]:
    """Every form, by our bot and by a bare one, on SQLite.

    Raises:
        WrongAnswerError: a form was not opened.
    """
    async with open_house(folder) as house:
        with database_url(Kind.SQLITE, folder, "forms") as url:
            async with filled(url, NETWORKS) as database:
                await live_through(database, scale.dilemmas, datetime.now(UTC))
                subjects = await Subjects.of(database)
            advance()
            return await _contests(house, url, subjects, scale, advance)


async def _contests(
    house: House, url: str, subjects: Subjects, scale: Scale, advance: Callable[[], None]
) -> list[Contest]:
    commands = {
        OURS: (str(Path(sys.executable).with_name("sparring")), "run"),
        BARE: module("bench.programs.bolt", "opens"),
    }
    found: dict[str, dict[str, list[Round]]] = {form: {} for form in FORMS}
    for name, program in commands.items():
        port = free_port()
        async with serving(program, port, house.settings(url, port), house.log(f"forms-{name}")):
            for form in FORMS:
                prepared = list(islice(subjects.requests(form), WARM_UP + scale.openings))
                await _round(house, port, prepared[:WARM_UP])
                found[form][name] = [await _round(house, port, prepared[WARM_UP:])]
                advance()
    title = f"Opening a form at {PER_SECOND:.0f} a second, {scale.dilemmas:,} dilemmas: "
    return [Contest(title + form, "forms", OURS, rounds) for form, rounds in found.items()]


async def _round(house: House, port: int, requests: Sequence[bytes]) -> Round:
    before = await house.opened()
    load = await send_paced(port, requests, PER_SECOND, AT_ONCE)
    opened = await house.opened() - before
    if opened != len(requests):
        raise WrongAnswerError(f"{opened} of {len(requests)} forms were opened")
    latencies = [seconds * MILLISECONDS for seconds in load.latencies]
    details = {
        "median_ms": percentile(latencies, 0.5),
        "p99_ms": percentile(latencies, 0.99),
        "slowest_ms": max(latencies),
    }
    return Round(len(requests) / load.seconds, details)
