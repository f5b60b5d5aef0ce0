"""Incoming: a request's body as an activity, or the reason why it is none."""

import json

from aiohttp import web
from botbuilder.core.serializer_helper import deserializer_helper
from botbuilder.schema import Activity

MAX_BYTES = 1024 * 1024


async def read_activity(request: web.Request) -> Activity:
    """The activity in a request.

    Raises:
        web.HTTPException: 415, 413 or 400: the request holds no activity.
    """
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    if (request.content_length or 0) > MAX_BYTES:
        raise web.HTTPRequestEntityTooLarge(MAX_BYTES, request.content_length or 0)
    body = await request.read()
    if len(body) > MAX_BYTES:
        raise web.HTTPRequestEntityTooLarge(MAX_BYTES, len(body))
    return _activity(body)


def _activity(body: bytes) -> Activity:
    try:
        content = json.loads(body)
        if not isinstance(content, dict):
            raise web.HTTPBadRequest(text="not an activity")
        return deserializer_helper(Activity, content)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        # The SDK's deserialiser stumbles over what does not fit its model in all of these ways.
        raise web.HTTPBadRequest(text="not an activity") from error
