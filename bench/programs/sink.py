"""A Slack Web API that agrees with everything and keeps nothing, as quick as can be: ``sink PORT``.

``GET /count`` tells how many messages it was posted.
"""

import asyncio
import json
import sys
from itertools import count

from aiohttp import web

from bench.processes import HOST
from tests.fakes.slack_workspace import BOT, TEAM

JSON = {"Content-Type": "application/json"}


class Sink:
    """Answers every call with the same, but for the timestamp of what was posted."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._posted = 0

    async def answer(self, request: web.BaseRequest) -> web.Response:
        """One call."""
        await request.read()
        if request.path == "/count":
            return web.json_response({"posted": self._posted})
        self._posted += request.path.endswith("chat.postMessage")
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
