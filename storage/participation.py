"""Participation: recording it, apart from what people wrote."""

from datetime import date, timedelta

from storage.tables.participation import Activity, Participation
from storage.unit_of_work import UnitOfWork


async def record(
    uow: UnitOfWork, activity: Activity, network_id: str, day: date, *, subject_id: str, person_id: str
) -> None:
    """Count that a person took part; once for each subject, however often it is said."""
    row = {"subject_id": subject_id, "person_id": person_id, **_counted(activity, network_id, day)}
    await uow.insert_absent(Participation, [row])


async def record_anonymous(uow: UnitOfWork, activity: Activity, network_id: str, day: date) -> None:
    """Count that somebody took part, linked to nobody and nothing."""
    await uow.insert_absent(Participation, [_counted(activity, network_id, day)])


def _counted(activity: Activity, network_id: str, day: date) -> dict[str, object]:
    monday = day - timedelta(days=day.weekday())
    return {"activity": activity, "network_id": network_id, "week": monday}
