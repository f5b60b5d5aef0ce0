"""The guideposts of the municipality's leadership foundation, in versions."""

from collections.abc import Sequence

from sqlmodel import col, func, select

from storage.tables.guideposts import Guidepost
from storage.unit_of_work import UnitOfWork


async def current(uow: UnitOfWork) -> Sequence[Guidepost]:
    """The guideposts of the latest version, in order."""
    latest = select(func.max(Guidepost.version)).scalar_subquery()
    statement = select(Guidepost).where(Guidepost.version == latest).order_by(col(Guidepost.position))
    return (await uow.session.exec(statement)).all()
