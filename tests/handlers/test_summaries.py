"""Summaries in the hands of those who should not have them, and of those who press twice."""

import asyncio
from typing import Any

import pytest
from sqlmodel import SQLModel, select

from handlers.summaries.ticking import ON_A_PAGE
from handlers.vocabulary.events import FormSubmitted
from storage import dilemmas, networks, people
from storage.database import Database
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.messages import OutboxRow
from storage.tables.summaries import SharedSummary, SummaryEdits, SummaryUse
from tests.handlers.conftest import Desk, actor
from tests.scenarios.cast import ASKER, FACILITATOR, HR, NETWORK, OTHER_FACILITATOR, OTHER_LEADERS, PEER
from tests.summaries.samples import contribution

DILEMMA = {"title": "T", "situation": "S", "wanted": "W", "variant": "quick", "nobody": "true"}
ONCE = "0" * 32
NO = "Det kan ikke lade sig gøre"
OPENING = ("summary-edit", "summary-texts", "summary-themes", "summary-theme", "summary-share")
KEEPING: dict[str, dict[str, str]] = {
    "summary-edit": {"note": "x"},
    "summary-texts": {},
    "summary-theme": {"name": "x"},
    "summary-share": {"sure": "true"},
}


async def rows(database: Database, table: type[SQLModel]) -> list[Any]:
    async with database.read() as uow:
        return list(await uow.session.exec(select(table)))


async def subjects(desk: Desk, database: Database) -> list[dict[str, str]]:
    """A dilemma, and the network it is in, as buttons name them."""
    async with database.read() as uow:
        network = await networks.by_name(uow, NETWORK)
    assert network is not None
    await desk.submit(ASKER, "dilemma", {"network": network.id}, **DILEMMA)
    (dilemma,) = await rows(database, Dilemma)
    return [{"dilemma": dilemma.id}, {"network": network.id}]


@pytest.mark.parametrize("intruder", [PEER, OTHER_FACILITATOR, *OTHER_LEADERS[:1], HR])
async def test_ids_of_another_network_or_role_open_and_keep_nothing(
    desk: Desk, database: Database, intruder: str
) -> None:
    for args in await subjects(desk, database):
        messages = len(await rows(database, OutboxRow))
        replies = [
            await desk.press(intruder, action, **args) for action in (*OPENING, "summary", "summary-files")
        ]
        replies += [await desk.submit(intruder, form, args, **values) for form, values in KEEPING.items()]
        for reply in replies:
            assert reply.form is None
            assert reply.note is not None
            assert reply.note.title == NO
        assert len(await rows(database, OutboxRow)) == messages
    for table in (SummaryEdits, SharedSummary, SummaryUse):
        assert await rows(database, table) == []


async def test_a_form_sent_twice_shares_one_version(desk: Desk, database: Database) -> None:
    subject, _ = await subjects(desk, database)
    args = {**subject, "once": ONCE}
    for number in range(2):
        event = FormSubmitted(
            id=f"e{number}",
            actor=actor(FACILITATOR),
            form="summary-share",
            args=args,
            values={"sure": "true"},
        )
        await desk.hand_in(event)

    (version,) = await rows(database, SharedSummary)
    assert version.id == ONCE
    assert [one.act for one in await rows(database, SummaryUse)] == ["shared"]
    assert "W" not in str(version.content["sections"])


@pytest.mark.parametrize("reader", [OTHER_FACILITATOR, *OTHER_LEADERS[:1], HR])
async def test_a_version_is_read_by_members_alone(desk: Desk, database: Database, reader: str) -> None:
    subject, _ = await subjects(desk, database)
    await desk.submit(FACILITATOR, "summary-share", {**subject, "once": ONCE}, sure="true")

    for action in ("summary-read", "summary-shared-files"):
        refused = await desk.press(reader, action, shared=ONCE)
        assert refused.note is not None
        assert refused.note.title == NO
    read = await desk.press(PEER, "summary-read", shared=ONCE)
    assert read.note is not None
    assert read.note.title == "Opsamling af et dilemma i Ledernetværk 1"


@pytest.mark.parametrize(
    ("form", "values", "wrong"),
    [
        ("summary-edit", {"note": "x" * 40_000}, {"note"}),
        ("summary-edit", {"heading-question": "x" * 151}, {"heading-question"}),
        ("summary-theme", {"name": "\u202e "}, {"name"}),
        ("summary-theme", {"name": "x" * 101}, {"name"}),
    ],
)
async def test_what_cannot_be_is_said_at_its_field(
    desk: Desk, database: Database, form: str, values: dict[str, str], wrong: set[str]
) -> None:
    subject, _ = await subjects(desk, database)

    assert (await desk.submit(FACILITATOR, form, subject, **values)).errors.keys() == wrong
    assert await rows(database, SummaryEdits) == []


async def test_what_is_about_nothing_any_more_is_told_kindly(desk: Desk, database: Database) -> None:
    subject, _ = await subjects(desk, database)
    gone = await desk.press(FACILITATOR, "summary-read", shared="1" * 32)
    assert gone.note is not None
    assert gone.note.title == NO
    against = await desk.submit(FACILITATOR, "summary-theme", subject, name="x", against="Findes ikke")
    assert against.errors.keys() == {"against"}

    await desk.submit(ASKER, "withdraw", subject, sure="true")
    for action in (*OPENING, "summary", "summary-files"):
        reply = await desk.press(FACILITATOR, action, **subject)
        assert reply.note is not None
        assert reply.note.title == NO


async def test_many_texts_come_on_pages(desk: Desk, database: Database) -> None:
    subject, _ = await subjects(desk, database)
    async with database.write() as uow:
        peer = await people.by_email(uow, PEER)
        assert peer is not None
        for number in range(ON_A_PAGE + 2):
            given = contribution(f"{number:032}", peer.id, hears=f"Tekst {number}")
            given.dilemma_id = subject["dilemma"]
            uow.add(given)
        await uow.commit()
    first = await desk.press(FACILITATOR, "summary-texts", **subject)
    assert first.form is not None
    assert len(first.form.inputs) == ON_A_PAGE

    unticked = first.form.inputs[0].name
    values = {one.name: "true" for one in first.form.inputs} | {unticked: ""}
    kept = await desk.submit(FACILITATOR, "summary-texts", dict(first.form.args), **values)
    assert kept.note is not None
    more = next(button for button in kept.note.buttons if button.action == "summary-texts")
    second = await desk.press(FACILITATOR, "summary-texts", **more.args)
    assert second.form is not None
    assert len(second.form.inputs) == 2
    await desk.submit(
        FACILITATOR,
        "summary-texts",
        dict(second.form.args),
        **{one.name: "true" for one in second.form.inputs},
    )

    (edits,) = await rows(database, SummaryEdits)
    assert edits.edits["hidden"] == [unticked]


async def test_nothing_is_left_of_a_dilemma_withdrawn_while_its_summary_is_shared(
    desk: Desk, database: Database
) -> None:
    subject, _ = await subjects(desk, database)
    async with database.write() as uow:
        dilemma = await uow.hold(Dilemma, subject["dilemma"])
        assert dilemma
        share = desk.submit(FACILITATOR, "summary-share", {**subject, "once": ONCE}, sure="true")
        edit = desk.submit(FACILITATOR, "summary-edit", subject, note="Glæd jer.")
        at_once = {asyncio.ensure_future(share), asyncio.ensure_future(edit)}
        # Neither gets by while somebody else has the dilemma.
        assert (await asyncio.wait(at_once, timeout=0.5))[0] == set()
        dilemma.phase = Phase.WITHDRAWN
        await dilemmas.forget_words(uow, dilemma)
        await uow.commit()
    await asyncio.gather(*at_once)

    assert await rows(database, SharedSummary) == []
    assert await rows(database, SummaryEdits) == []


async def test_what_waits_for_the_meeting_is_not_shared_before_it(desk: Desk, database: Database) -> None:
    async with database.read() as uow:
        network = await networks.by_name(uow, NETWORK)
    assert network is not None
    await desk.submit(ASKER, "dilemma", {"network": network.id}, **{**DILEMMA, "variant": "meeting"})
    (dilemma,) = await rows(database, Dilemma)
    for args in ({"dilemma": dilemma.id}, {"network": network.id}):
        await desk.submit(FACILITATOR, "summary-edit", args, note="Glæd jer.")
        refused = await desk.submit(FACILITATOR, "summary-share", args, sure="true")
        assert refused.note is not None
        assert refused.note.title == NO

    assert await rows(database, SharedSummary) == []


async def test_places_that_a_client_makes_up_hide_and_theme_nothing(desk: Desk, database: Database) -> None:
    subject, _ = await subjects(desk, database)
    forged = {"feedback:x:hears": "true", "dilemma:y:title": "", "a:b": "true", "page": "-1"}
    await desk.submit(FACILITATOR, "summary-texts", {**subject, "page": "99999999"}, **forged)
    await desk.submit(FACILITATOR, "summary-theme", subject, name="x", **forged)

    (kept,) = await rows(database, SummaryEdits)
    assert kept.edits == {"note": "", "headings": {}, "hidden": [], "themes": []}
