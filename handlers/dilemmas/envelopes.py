"""Envelopes: anonymous contributions lie sealed while the round lasts, and come out together in an order of chance.

Nothing that is kept ties a person to words: not the envelopes, which only this process can open and which are all of
one length, and not what is written from them when they are opened, all in one transaction. See docs/decisions.md.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from secrets import SystemRandom

from handlers.request import Request, Seal
from storage import dilemmas, occasions, participation, sealed_feedback
from storage.tables.dilemmas import Dilemma, Feedback, SealedFeedback
from storage.tables.participation import Activity
from storage.unit_of_work import UnitOfWork

ROOM = 96 * 1024
"""Bytes in every envelope: more than the longest contribution has. Its length must not tell whose it is."""
CHANCE = SystemRandom()


class LostKeyError(Exception):
    """Contributions cannot be opened: the secret they were sealed with is no longer among the settings."""


async def keep_sealed(request: Request, dilemma: Dilemma, words: Mapping[str, str]) -> None:
    """Keep a contribution sealed, and count its author once for the dilemma, unlinked."""
    giver = _giver(request.seal, dilemma, request.person.id)
    is_first = giver not in await sealed_feedback.givers(request.uow, dilemma.id)
    envelope = request.seal.close(_packed(request.person.id, words))
    row = SealedFeedback(dilemma_id=dilemma.id, phase=dilemma.phase, giver=giver, sealed=envelope)
    request.uow.add(row)
    await request.uow.flush()
    if is_first:
        activity = Activity.FEEDBACK_GIVEN
        await participation.record_anonymous(request.uow, activity, dilemma.network_id, request.today)


async def who_has_given(uow: UnitOfWork, dilemma: Dilemma, people: Iterable[str], seal: Seal) -> set[str]:
    """Who of these ``people`` has contributed anonymously in the present phase."""
    given = await sealed_feedback.givers(uow, dilemma.id, dilemma.phase)
    return {one for one in people if _giver(seal, dilemma, one) in given} if given else set()


async def open_all(uow: UnitOfWork, dilemma: Dilemma, now: datetime, seal: Seal) -> None:
    """Write everything that lies sealed down, without its authors and as if it had been given ``now``.

    Raises:
        LostKeyError: something was sealed with another key; it stays as it is.
    """
    opened = [_unpacked(seal, one) for one in await sealed_feedback.unopened(uow, dilemma.id)]
    CHANCE.shuffle(opened)
    rows = [
        Feedback.model_validate(
            {"dilemma_id": dilemma.id, "return_address": seal.close(author), "given_at": now, **words}
        )
        for author, words in opened
    ]
    await sealed_feedback.replace(uow, dilemma.id, rows)
    if rows:
        # Not when it was written: the moment would be one that some person was at the keyboard.
        await occasions.respond(uow, dilemma.id, now)


async def authors_of(uow: UnitOfWork, dilemma: Dilemma, seal: Seal) -> list[str]:
    """Who has contributed anonymously, each once and in an order of chance; for sealing again, not for keeping."""
    given = await dilemmas.feedback_on(uow, dilemma.id)
    opened = {seal.open(one.return_address) for one in given if one.return_address}
    authors = [one for one in opened if one is not None]
    CHANCE.shuffle(authors)
    return authors


def _giver(seal: Seal, dilemma: Dilemma, person_id: str) -> str:
    return seal.digest("giver", dilemma.id, person_id)


def _packed(author: str, words: Mapping[str, str]) -> str:
    contribution = json.dumps([author, dict(words)], ensure_ascii=False)
    return contribution + " " * (ROOM - len(contribution.encode()))


def _unpacked(seal: Seal, envelope: str) -> tuple[str, dict[str, str]]:
    contribution = seal.open(envelope)
    if contribution is None:
        raise LostKeyError
    author, words = json.loads(contribution)
    return author, words
