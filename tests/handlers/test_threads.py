"""Messages in threads: in whatever order they are told, and without an answer whatever happens."""

import asyncio
from itertools import count
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import select

from handlers.vocabulary.events import (
    Command,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    Place,
    Platform,
    ThreadMessage,
)
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.database import Database
from storage.tables.dilemmas import Dilemma, Phase, ThreadReply
from storage.tables.messages import InboxRow, Posting
from tests.handlers.conftest import MOMENT, Desk, actor
from tests.scenarios.cast import ASKER, LEADERS, NETWORK, PEER, STRANGER

PLACE = Place(platform=Platform.SLACK, tenant="T", conversation="C", private=False)
NUMBERS = count(1)


def posted(words: str, author: str = PEER, under: str = "card") -> MessagePosted:
    return MessagePosted(**stands(author, under), text=words)


def edited(words: str, author: str = PEER) -> MessageEdited:
    return MessageEdited(**stands(author), text=words)


def deleted(author: str = PEER) -> MessageDeleted:
    return MessageDeleted(**stands(author))


def stands(author: str, under: str = "card") -> dict[str, Any]:
    told = {"id": f"told-{next(NUMBERS)}", "actor": actor(author), "place": PLACE}
    return {**told, "message_id": "reply", "replies_to": under}


@pytest.fixture
async def thread(desk: Desk, database: Database) -> Desk:
    """A desk in whose channel a dilemma's card stands."""
    async with database.read() as uow:
        network = await networks.by_name(uow, NETWORK)
    assert network is not None
    dilemma = {"title": "T", "situation": "S", "wanted": "W", "variant": "quick", "nobody": "true"}
    await desk.submit(ASKER, "dilemma", {"network": network.id}, **dilemma)
    async with database.write() as uow:
        subject = (await uow.session.exec(select(Dilemma.id))).one()
        uow.add(
            Posting(
                kind="dilemma",
                subject_id=subject,
                platform=PLACE.platform,
                tenant=PLACE.tenant,
                conversation=PLACE.conversation,
                message_id="card",
                posted_at=MOMENT,
            )
        )
        await uow.commit()
    return desk


async def kept(database: Database) -> list[str]:
    async with database.read() as uow:
        return list((await uow.session.exec(select(ThreadReply.text))).all())


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ([posted("a"), edited("b")], ["b"]),
        ([edited("b"), posted("a")], ["b"]),
        ([edited("b"), edited("c")], ["c"]),
        ([posted("a"), posted("a")], ["a"]),
        ([deleted()], []),
        ([deleted(), posted("a")], []),
        ([posted("a"), deleted(), posted("a")], []),
        ([posted("a"), deleted(), edited("a")], ["a"]),
        ([posted("a"), deleted(STRANGER)], []),
        ([posted("a"), edited("")], []),
        ([posted("a"), edited("b", STRANGER)], ["b"]),
        ([edited("b", STRANGER)], []),
        ([posted("")], []),
        ([posted("a\0\ud800")], ["a?"]),
        ([posted("a", under="elsewhere")], []),
    ],
)
async def test_what_stands_in_the_thread_is_what_is_kept(
    thread: Desk, database: Database, told: list[ThreadMessage], left: list[str]
) -> None:
    for event in told:
        assert await thread.hand_in(event) == Reply()

    assert await kept(database) == left


async def test_of_those_who_write_at_once_the_last_ends_the_round(thread: Desk, database: Database) -> None:
    others = [one for one in LEADERS if one != ASKER][:3]
    told = [MessagePosted(**{**stands(one), "message_id": one}, text="a") for one in others]
    await asyncio.gather(*map(thread.hand_in, told))

    async with database.read() as uow:
        assert (await uow.session.exec(select(Dilemma.phase))).one() is Phase.TAKEAWAY


async def test_of_what_stands_elsewhere_not_even_the_id_is_kept(thread: Desk, database: Database) -> None:
    event = posted("a", under="elsewhere")
    await thread.hand_in(event)

    async with database.read() as uow:
        assert await uow.get(InboxRow, event.id) is None


async def test_words_to_the_bot_elsewhere_are_answered_as_ever(thread: Desk, database: Database) -> None:
    said = posted("tanker om det", under="elsewhere")
    reply = await thread.hand_in(
        Command(id=said.id, actor=said.actor, place=PLACE, text=said.text, in_thread=said)
    )

    assert reply.note is not None
    assert await kept(database) == []


async def test_a_fault_of_ours_is_logged_and_not_told_in_the_thread(
    thread: Desk, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async with database.write() as uow:
        await uow.session.exec(text("DROP TABLE thread_reply"))  # type: ignore[call-overload]
        await uow.commit()

    assert await thread.hand_in(posted("Hemmeligt")) == Reply()
    (record,) = caplog.records
    assert record.action == "event_failed"  # type: ignore[attr-defined]
    assert "Hemmeligt" not in caplog.text
