"""Uploads: putting the files of a card into a conversation."""

from collections.abc import Sequence
from http import HTTPStatus

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import delivery_errors
from bot.slack.text import cut
from handlers.ports import TemporarilyUnavailableError, UncertainDeliveryError
from handlers.vocabulary.cards import File

ALT_LIMIT = 1000


async def upload(client: AsyncWebClient, conversation: str, files: Sequence[File]) -> None:
    """Show ``files`` in a conversation, all in one message.

    Raises:
        DeliveryFailedError: one of its kinds; uncertain only where the files may be seen already.
    """
    try:
        handed_over = [await _hand_over(client, file) for file in files]
    except UncertainDeliveryError as error:
        # What was handed over is seen by nobody before it is completed.
        raise TemporarilyUnavailableError(str(error)) from error
    with delivery_errors():
        await client.files_completeUploadExternal(files=handed_over, channel_id=conversation)


async def _hand_over(client: AsyncWebClient, file: File) -> dict[str, str | None]:
    with delivery_errors():
        place = await client.files_getUploadURLExternal(
            filename=file.name, length=len(file.content), alt_txt=cut(file.alt, ALT_LIMIT) or None
        )
        await _send(client, place["upload_url"], file)
    return {"id": place["file_id"], "title": file.label}


async def _send(client: AsyncWebClient, url: str, file: File) -> None:
    session = client.session
    if session is None:
        raise TypeError("the client was made without a session")
    async with session.post(url, data=file.content, headers={"Content-Type": file.media_type}) as answer:
        if answer.status != HTTPStatus.OK:
            raise TemporarilyUnavailableError(f"HTTP {answer.status}")
