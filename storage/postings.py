"""Postings: the cards that stand in channels and are updated in place."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.prepared import prepared
from storage.tables.identity import Network
from storage.tables.messages import Posting
from storage.unit_of_work import UnitOfWork


async def of_subject(uow: UnitOfWork, subject_id: str) -> Sequence[Posting]:
    """Every card that shows this subject (a meeting, a dilemma, a prompt)."""
    return (await _of_subject(uow, subject_id)).all()


async def with_network(uow: UnitOfWork, posting_id: str) -> tuple[Posting, Network | None] | None:
    """A card, and the network it is about."""
    return (await _with_network(uow, posting_id)).one_or_none()


async def at(
    uow: UnitOfWork, platform: str, tenant: str, conversation: str, message_id: str
) -> Posting | None:
    """The card that is this message."""
    return (await _at(uow, platform, tenant, conversation, message_id)).one_or_none()


@prepared
def _with_network(posting_id: str) -> Select[Posting, Network | None]:
    both = select(Posting, Network).join(Network, col(Network.id) == col(Posting.network_id), isouter=True)
    return both.where(Posting.id == posting_id)


@prepared
def _of_subject(subject_id: str) -> SelectOfScalar[Posting]:
    return select(Posting).where(Posting.subject_id == subject_id)


@prepared
def _at(platform: str, tenant: str, conversation: str, message_id: str) -> SelectOfScalar[Posting]:
    return select(Posting).where(
        Posting.platform == platform,
        Posting.tenant == tenant,
        Posting.conversation == conversation,
        Posting.message_id == message_id,
    )
