"""The agenda that is proposed for a meeting, from what has happened since the last one."""

from datetime import timedelta

import pytest

from handlers.agendas.proposal import proposal
from handlers.texts import Texts
from storage.database import Database
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.meetings import Meeting
from tests.scheduling.world import NOW, a_network, keep


@pytest.mark.parametrize(("phase", "is_proposed"), [(Phase.FOLLOW_UP, True), (Phase.CLOSED, False)])
async def test_what_is_closed_is_not_taken_up_again(
    database: Database, phase: Phase, *, is_proposed: bool
) -> None:
    network, at = await a_network(database), NOW + timedelta(days=7)
    times = {"starts_at": at, "ends_at": at + timedelta(hours=3), "changed_at": NOW}
    meeting = await keep(database, Meeting.model_validate({"network_id": network.id, **times}))
    words = dict.fromkeys(("situation", "tried", "wanted"), "")
    dilemma = {"network_id": network.id, "title": "To hensyn", "asked_at": NOW, "phase": phase, **words}
    await keep(database, Dilemma.model_validate(dilemma))
    async with database.read() as uow:
        points = await proposal(uow, Texts("da"), network, meeting, NOW)

    assert any("To hensyn" in point.words for point in points) is is_proposed
