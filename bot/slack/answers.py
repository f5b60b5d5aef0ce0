"""Gives people the reply to what they did: as the acknowledgement, or through the Web API before it."""

import logging
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import TypeAlias

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.blocks import Json
from bot.slack.client import delivery_errors
from bot.slack.events import COMMAND_AGAIN
from bot.slack.form_answer import form_answer
from bot.slack.modal import modal
from bot.slack.origin import Origin, Surface
from bot.slack.render import home, messages, page
from handlers.ports import DeliveryFailedError, RejectedError
from handlers.vocabulary.cards import Button, Card
from handlers.vocabulary.events import Command, Event, FormSubmitted
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply

log = logging.getLogger(__name__)

Words: TypeAlias = Callable[[str, str], str]
"""Gives the adapter's own words: (key, locale) to text."""

REPEATED_TEXT = 300
"""In characters: however they are escaped, a button can carry them. Commands are a word or two."""


class Answers:
    """Turns replies into what Slack shows. Files are left out: they travel with messages from the outbox only."""

    def __init__(self, client: AsyncWebClient, words: Words) -> None:
        self._client = client
        self._words = words

    async def give(self, event: Event, origin: Origin, reply: Reply) -> Json:
        """Show ``reply`` and return the body of the acknowledgement; what Slack refuses is logged."""
        if isinstance(event, FormSubmitted):
            return form_answer(reply, origin)
        if reply.card:
            await self._logged(self._replace(origin, reply.card))
        if reply.home:
            await self._logged(self._publish(origin.user, reply.home))
        notes = [await self._open(event, origin, reply.form)] if reply.form else []
        return await self._tell_all(origin, [note for note in (*notes, reply.note) if note])

    async def _open(self, event: Event, origin: Origin, form: Form) -> Card | None:
        """Open ``form``; if that cannot be, return what to tell instead."""
        if not origin.trigger:
            return self._invitation(event, form)
        try:
            await self._show_form(origin, form)
        except DeliveryFailedError as error:
            log.warning("form %s was not opened: %s", form.name, error)
            return Card(title=self._words("slack-too-slow", form.locale), locale=form.locale)
        return None

    async def _show_form(self, origin: Origin, form: Form) -> None:
        # Over an open dialog a second one has to be laid on top.
        show = self._client.views_push if origin.surface is Surface.MODAL else self._client.views_open
        with delivery_errors():
            await show(trigger_id=origin.trigger, view=modal(form, origin.channel or None))

    def _invitation(self, event: Event, form: Form) -> Card:
        """A button in place of the form: Slack opens dialogs for commands and buttons, not for messages."""
        text = event.text[:REPEATED_TEXT] if isinstance(event, Command) else ""
        label = self._words("slack-open-form", form.locale)
        button = Button(label=label, action=COMMAND_AGAIN, args={"text": text}, opens_form=True)
        return Card(title=form.title, locale=form.locale, buttons=(button,))

    async def _replace(self, origin: Origin, card: Card) -> None:
        """Show ``card`` in place of the one whose button was pressed."""
        match origin.surface:
            case Surface.HOME:
                await self._publish(origin.user, card)
            case Surface.MODAL:
                with delivery_errors():
                    await self._client.views_update(view_id=origin.view, view=page(card))
            case Surface.EPHEMERAL:
                await self._replace_ephemeral(origin, card)
            case _:
                with delivery_errors():
                    last = messages(card)[-1]
                    await self._client.chat_update(channel=origin.channel, ts=origin.message, **last)

    async def _replace_ephemeral(self, origin: Origin, card: Card) -> None:
        """Only the response address of the press can change a message that one person sees."""
        webhook = AsyncWebhookClient(origin.response_url, session=self._client.session)
        with delivery_errors():
            answer = await webhook.send_dict({"replace_original": True, **messages(card)[-1]})
        if answer.status_code != HTTPStatus.OK:
            raise RejectedError(f"HTTP {answer.status_code}")

    async def _publish(self, user: str, card: Card) -> None:
        with delivery_errors():
            await self._client.views_publish(user_id=user, view=home(card))

    async def _tell_all(self, origin: Origin, notes: list[Card]) -> Json:
        if origin.surface is Surface.MODAL:
            for note in notes:
                await self._logged(self._replace(origin, note))
            return {}
        parts = [part for note in notes for part in messages(note)]
        # The acknowledgement of a slash command is itself a message and is shown after all others.
        last = parts.pop() if parts and origin.surface is Surface.SLASH else None
        for part in parts:
            await self._logged(self._tell(origin, part))
        return {"response_type": "ephemeral", **last} if last else {}

    async def _tell(self, origin: Origin, message: Json) -> None:
        """Show ``message`` to this person only: where they are, or in their own chat if the bot is not."""
        try:
            await self._tell_here(origin, message)
        except RejectedError:
            with delivery_errors():
                await self._client.chat_postMessage(channel=origin.user, **message)

    async def _tell_here(self, origin: Origin, message: Json) -> None:
        channel, user, thread = origin.channel, origin.user, origin.thread or None
        with delivery_errors():
            if not channel or channel.startswith("D"):
                await self._client.chat_postMessage(channel=channel or user, thread_ts=thread, **message)
            else:
                await self._client.chat_postEphemeral(channel=channel, user=user, thread_ts=thread, **message)

    async def _logged(self, delivery: Coroutine[None, None, None]) -> None:
        try:
            await delivery
        except DeliveryFailedError as error:
            log.warning("a reply was not shown: %s", error)
