"""Choosing: what a network could be asked now, from its past, the season and the agenda of its next meeting."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.prompts.bank import BANK, Entry, Use, ranked
from storage import dilemmas, meetings, own_prompts, promises, prompts
from storage.tables.content import OwnPrompt, Prompt
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

OWN = "own:"
AT_HAND = timedelta(days=10)
"""How near a meeting has to be for its agenda to have a say."""
_EVER = timedelta(days=36500)


async def suggestions(
    uow: UnitOfWork, network: Network, now: datetime, own: Sequence[OwnPrompt] = ()
) -> list[Entry]:
    """What may be asked of the network, the best choice first: of the bank, and of ``own``."""
    used = [use_of(prompt) for prompt in await prompts.uses(uow, network.id)]
    last = await meetings.last_of_network(uow, network.id, now)
    entries = [entry for entry in BANK if last or not entry.looks_back]
    entries += [entry_of(one) for one in own]
    return ranked(entries, used, now, await _leaning(uow, network.id, last, now))


async def offered(uow: UnitOfWork, person_id: str) -> dict[str, OwnPrompt]:
    """The prompts that facilitators added and this one may use, by the key of their entry."""
    return {OWN + one.id: one for one in await own_prompts.offered_to(uow, person_id)}


def entry_of(own: OwnPrompt) -> Entry:
    """A prompt that a facilitator added, as an entry of the bank."""
    return Entry(key=OWN + own.id, area=own.area, minutes=own.minutes)


def use_of(prompt: Prompt) -> Use:
    """A prompt that was asked, as the bank remembers it."""
    own = OWN + prompt.own_prompt_id if prompt.own_prompt_id else None
    return Use(prompt.bank_key or own, prompt.area, prompt.sent_at)


def prompt_from(network: Network, entry: Entry, own: OwnPrompt | None = None) -> dict[str, object]:
    """The columns of a prompt that asks what ``entry`` asks; ``own`` is where its words stand."""
    asked: dict[str, object] = {"network_id": network.id, "area": entry.area}
    if own is None:
        return asked | {"bank_key": entry.key}
    words = {"text": own.text, "purpose": own.purpose, "minutes": own.minutes}
    return asked | words | {"own_prompt_id": own.id}


async def _leaning(uow: UnitOfWork, network_id: str, last: Meeting | None, now: datetime) -> tuple[str, ...]:
    """What the agenda of a meeting at hand lacks: a dilemma to work on, or a word about what was to be tried."""
    coming = await meetings.next_of_network(uow, network_id, now)
    if coming is None or coming.starts_at - now > AT_HAND:
        return ()
    since = last.ends_at if last else now - _EVER
    has_dilemma = bool(await dilemmas.active_since(uow, network_id, since))
    has_promises = last is not None and await promises.count_made(uow, last.id) > 0
    return (
        *(() if has_dilemma else ("challenges",)),
        *(("bank-tools-1", "tools") if has_promises else ()),
    )
