"""A Slack Web API that agrees with everything and keeps nothing, as quick as can be: ``sink PORT``.

``GET /count`` tells how many messages it was posted, and how many dialogs opened.
"""

import asyncio
import json
import sys
from collections import Counter
from itertools import count

from aiohttp import web

from bench.processes import HOST
from tests.fakes.slack_workspace import BOT, TEAM

JSON = {"Content-Type": "application/json"}


class Sink:
    """Answers every call with the same, but for the timestamp of what was posted."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._called: Counter[str] = Counter()

    async def answer(self, request: web.BaseRequest) -> web.Response:
        """One call."""
        await request.read()
        if request.path == "/count":
            called = self._called
            return web.json_response({"posted": called["chat.postMessage"], "opened": called["views.open"]})
        self._called[request.path.rpartition("/")[2]] += 1
        agreed = {"ok": True, "ts": f"1.{next(self._numbers):06}", "team_id": TEAM, "user_id": BOT}
        return web.Response(body=json.dumps(agreed).encode(), headers=JSON)


async def main(port: int) -> None:
    """Listen until the process is ended."""
    runner = web.ServerRunner(web.Server(Sink().answer))
    await runner.setup()
    await web.TCPSite(runner, HOST, port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
