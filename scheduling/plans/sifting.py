"""Sifting: no message is planned for those of whom it is known already that they do not need it.

Delivery looks at it once more; this spares it many rows that it would only skip.
"""

from collections.abc import Sequence

from storage import answers, attendance, promises
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork

NUDGE, PROMISES, TAKEAWAYS = "meeting-nudge", "promise-reminder", "takeaways"


async def sifted(uow: UnitOfWork, rows: Sequence[OutboxRow]) -> list[OutboxRow]:
    """``rows`` without those that are already known to be in vain.

    These are nudges for those who have answered, reminders for those who have promised nothing, and the question what
    one takes along for those who were not there.
    """
    nudged = {row.subject_id for row in rows if row.kind == NUDGE}
    asked = {row.subject_id for row in rows if row.kind == TAKEAWAYS}
    reminded = {row.network_id or "" for row in rows if row.kind == PROMISES}
    answered = await answers.given_to(uow, nudged) if nudged else set()
    absent = await attendance.absent_from(uow, asked) if asked else set()
    promised = await promises.open_in(uow, reminded) if reminded else set()
    return [
        row
        for row in rows
        if (row.kind != NUDGE or (row.subject_id, row.person_id) not in answered)
        and (row.kind != TAKEAWAYS or (row.subject_id, row.person_id) not in absent)
        and (row.kind != PROMISES or (row.network_id, row.person_id) in promised)
    ]
