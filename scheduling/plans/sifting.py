"""Sifting: no message is planned for those of whom it is known already that they do not need it.

Delivery looks at it once more; this spares it many rows that it would only skip.
"""

from collections.abc import Sequence

from storage import answers, promises
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork

NUDGE, PROMISES = "meeting-nudge", "promise-reminder"


async def sifted(uow: UnitOfWork, rows: Sequence[OutboxRow]) -> list[OutboxRow]:
    """``rows`` without nudges for those who have answered, and reminders for those who have promised nothing."""
    nudged = {row.subject_id for row in rows if row.kind == NUDGE}
    reminded = {row.network_id or "" for row in rows if row.kind == PROMISES}
    answered = await answers.given_to(uow, nudged) if nudged else set()
    promised = await promises.open_in(uow, reminded) if reminded else set()
    return [
        row
        for row in rows
        if (row.kind != NUDGE or (row.subject_id, row.person_id) not in answered)
        and (row.kind != PROMISES or (row.network_id, row.person_id) in promised)
    ]
