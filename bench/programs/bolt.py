"""A bot written with Bolt alone.

``bolt acks`` only acknowledges, ``bolt transacts`` stores something first, ``bolt opens`` opens a dialog first. All are
as quick as Bolt can be: ``process_before_response`` spares them its polling.
"""

import asyncio
import re
import sys
from datetime import UTC, datetime
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel import select

from bot.server import serving
from bot.settings import Settings, load_settings
from storage.database import Database, open_database
from storage.tables.columns import new_id
from storage.tables.identity import Person
from storage.tables.messages import InboxRow

EMAIL = "u000010@example.com"
DIALOG = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Dilemma"},
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "Dilemma"}}],
}


def bolt(settings: Settings, database: Database | None, *, opens: bool) -> AsyncApp:
    """A Bolt app whose listeners acknowledge; with a database, after one transaction."""
    if settings.slack is None:
        raise ValueError("SLACK_BOT_TOKEN is missing")
    client = AsyncWebClient(token=settings.slack.bot_token, base_url=settings.slack.api_url)
    app = AsyncApp(client=client, signing_secret=settings.slack.signing_secret, process_before_response=True)

    async def listener(ack: Any, body: dict[str, Any]) -> None:  # noqa: ANN401  # Bolt finds them by their names
        if database is not None:
            await _transact(database)
        if opens:
            await client.views_open(trigger_id=body["trigger_id"], view=DIALOG)
        await ack()

    app.command("/sparring")(listener)
    app.action(re.compile(".*"))(listener)
    return app


async def _transact(database: Database) -> None:
    """One select, one insert, one commit."""
    async with database.write() as uow:
        (await uow.session.exec(select(Person).where(Person.email == EMAIL))).one()
        uow.add(InboxRow(event_id=new_id(), handled_at=datetime.now(UTC)))
        await uow.commit()


async def main(kind: str) -> None:
    """Listen until the process is ended."""
    settings = load_settings()
    database = await open_database(settings.database_url) if kind == "transacts" else None
    server = bolt(settings, database, opens=kind == "opens").web_app("/slack/events")
    async with serving(server, settings.host, settings.port):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
