"""The bare client: ``post COUNT AT_ONCE FILE`` posts the message in FILE to COUNT channels and tells how it went.

It knows nothing of the house, so that its memory is its own.
"""

import asyncio
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bench.names import conversation
from bench.programs.outcome import tell


async def main(count: int, at_once: int, message: dict[str, Any]) -> None:
    """Post to one channel after the other, ``at_once`` at a time."""
    channels = iter(map(conversation, range(count)))
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(
            token=os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"], session=session
        )
        began = perf_counter()
        await asyncio.gather(*(_post(client, channels, message) for _ in range(at_once)))
        tell(count, perf_counter() - began)


async def _post(client: AsyncWebClient, channels: Iterator[str], message: dict[str, Any]) -> None:
    for channel in channels:
        await client.chat_postMessage(channel=channel, unfurl_links=False, unfurl_media=False, **message)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text())))
