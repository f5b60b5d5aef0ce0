"""Releases: the figures of a period as they left the disclosure gate, kept as they were."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, func, select

from storage.tables.identity import Membership
from storage.tables.participation import Release
from storage.unit_of_work import UnitOfWork


async def keep(uow: UnitOfWork, release: Release) -> None:
    """Keep the figures of a period, unless some were released before."""
    await uow.insert_absent(Release, [release.model_dump()])


async def of_period(uow: UnitOfWork, since: date) -> Release | None:
    """The figures of the period that began then."""
    return await uow.session.get(Release, since)


async def all_of(uow: UnitOfWork) -> Sequence[Release]:
    """Every release, the oldest first."""
    return (await uow.session.exec(select(Release).order_by(col(Release.since)))).all()


async def first_day(uow: UnitOfWork) -> date | None:
    """When the first people came into a network."""
    return (await uow.session.exec(select(func.min(Membership.since)))).one()
