"""Envelopes: answers lie sealed while their round lasts; then they are opened together, counted, and gone.

No row ever holds what one person rated. See docs/decisions.md.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from handlers.request import Request, Seal
from storage import evaluation_answers
from storage.tables.evaluation import EvaluationRound
from storage.unit_of_work import UnitOfWork

ROOM = 48 * 1024
"""Bytes in every envelope: more than the longest answers have. Its length must not tell whose it is."""


class LostKeyError(Exception):
    """Answers cannot be opened: the secret they were sealed with is no longer among the settings."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What one person answered: a rating for each question (``None`` for no answer), and words."""

    network_id: str
    ratings: Sequence[int | None]
    words: Sequence[str]


async def keep_sealed(request: Request, round_: EvaluationRound, answers: Answers) -> None:
    """Keep what the actor answered, sealed and in place of what they answered before."""
    giver = request.seal.digest("evaluation", round_.id, request.person.id)
    await evaluation_answers.keep(request.uow, round_.id, giver, request.seal.close(_packed(answers)))


async def open_all(uow: UnitOfWork, round_: EvaluationRound, seal: Seal) -> list[Answers]:
    """Everybody's answers.

    Raises:
        LostKeyError: something was sealed with another key.
    """
    return [_unpacked(seal, one) for one in await evaluation_answers.unopened(uow, round_.id)]


def _packed(answers: Answers) -> str:
    packed = json.dumps(asdict(answers), ensure_ascii=False)
    return packed + " " * (ROOM - len(packed.encode()))


def _unpacked(seal: Seal, envelope: str) -> Answers:
    opened = seal.open(envelope)
    if opened is None:
        raise LostKeyError
    return Answers(**json.loads(opened))
