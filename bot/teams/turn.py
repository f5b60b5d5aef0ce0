"""A turn: one activity being answered, and the ways there are to say something besides the direct answer."""

import logging
from dataclasses import dataclass, replace
from typing import Any

from botbuilder.schema import Activity

from bot.teams.form_card import Words
from bot.teams.gateway import TeamsGateway
from handlers.ports import DeliveryFailedError, MessageRef, RejectedError
from handlers.vocabulary.cards import Button, Card
from handlers.vocabulary.events import ActionPressed, Actor, Command, Event, Place
from handlers.vocabulary.forms import Form

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Turn:
    """What happened, in Teams' words (``activity``) and in ours (``event`` by ``actor`` in ``place``)."""

    activity: Activity
    event: Event
    place: Place
    gateway: TeamsGateway
    words: Words

    @property
    def actor(self) -> Actor:
        """Who is being answered."""
        return self.event.actor

    @property
    def data(self) -> dict[str, Any]:
        """What the button of a dialog brought along."""
        value = self.activity.value
        data = value.get("data") if isinstance(value, dict) else None
        return data if isinstance(data, dict) else {}

    async def say(self, card: Card) -> None:
        """Show a card where it happened, in the same thread, for everybody there."""
        await self.gateway.post(self._thread(), card, self.event.id)

    async def tell(self, card: Card) -> str:
        """Show a card to the actor alone; gives a line that says so, or why it could not be done."""
        try:
            await self.gateway.post(self.place if self.place.private else self.actor, card, self.event.id)
        except RejectedError:
            log.warning("no private chat", exc_info=True, extra={"action": "teams_no_private_chat"})
            return self.words("teams-cannot-write-privately", card.locale)
        return self.words("teams-answered-privately", card.locale)

    async def tell_and_say_so(self, card: Card) -> None:
        """Show a card to the actor alone, and where it happened a line that they have been answered."""
        line = await self.tell(card)
        if not self.place.private:
            await self.gateway.send(self._thread(), {"type": "message", "text": line, "textFormat": "plain"})

    async def refresh(self, card: Card) -> None:
        """Replace the message whose button was pressed, for everybody; the one who pressed sees it anyway."""
        if not self.activity.reply_to_id:
            return
        try:
            await self.gateway.update(MessageRef(self.place, self.activity.reply_to_id), card)
        except DeliveryFailedError:
            log.warning("card not refreshed", exc_info=True, extra={"action": "teams_refresh_failed"})

    async def offer(self, form: Form) -> None:
        """A dialog opens at the press of a button only: give one that asks for the same once more."""
        label = self.words("teams-open-form", form.locale)
        button = Button(label=label, opens_form=True, **_once_more(self.event))
        await self.say(Card(title=form.title, locale=form.locale, buttons=(button,)))

    def _thread(self) -> Place:
        return replace(self.place, conversation=self.activity.conversation.id)


def _once_more(event: Event) -> dict[str, Any]:
    match event:
        case Command(text=text):
            return {"action": "command", "args": {"text": text}}
        case ActionPressed(action=action, args=args):
            return {"action": action, "args": args}
        case _:
            return {"action": "command"}
