"""Acting: people write to the bot, press the buttons they see and send the forms they get, as on a platform."""

from collections.abc import Mapping
from itertools import count

from bot.demo.cast import Player
from bot.demo.failure import DemoFailedError
from bot.demo.payloads import Payloads
from bot.demo.stage import Message, Stage
from handlers.ports import Dispatch
from handlers.texts import Texts
from handlers.vocabulary.cards import Button
from handlers.vocabulary.events import ActionPressed, Actor, Command, Event, FormSubmitted, Place, Platform
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply


class Acting:
    """Hands people's events to the bot and shows them its replies; an unexpected reply fails the demo."""

    def __init__(
        self, dispatch: Dispatch, stages: Mapping[Platform, Stage], payloads: Payloads, say: Texts
    ) -> None:
        self._dispatch = dispatch
        self._stages = stages
        self._payloads = payloads
        self._say = say
        self._numbers = count(1)

    async def says(self, player: Player, command: str, place: Place | None = None) -> Reply:
        """Write a command (its key in the catalogue), in the chat with the bot or in a channel."""
        text = self._say(f"command-{command}")
        actor = player.actor
        return await self._do(Command(id=self._id(), actor=actor, place=place or player.chat, text=text))

    async def presses(self, player: Player, message: Message, button: Button) -> Reply:
        """Press a button of a message."""
        event = ActionPressed(
            id=self._id(),
            actor=player.actor,
            place=message.place,
            action=button.action,
            args=button.args,
        )
        reply = await self._do(event)
        if reply.card is not None:
            self._payloads.update(reply.card)
            message.card = reply.card
            message.pressed.append(button.label)
        return reply

    async def chooses(self, player: Player, shown: Reply, action: str) -> Reply:
        """Press the button with this action on an answer that only ``player`` sees.

        Raises:
            DemoFailedError: there is no such button.
        """
        buttons = shown.note.buttons if shown.note else ()
        found = [button for button in buttons if button.action == action]
        if not found:
            raise DemoFailedError(f"{player.name}: no {action} on {shown.note}")
        press = ActionPressed(
            id=self._id(), actor=player.actor, place=player.chat, action=action, args=found[0].args
        )
        return await self._do(press)

    async def fills(
        self, player: Player, opened: Reply, values: Mapping[str, str], place: Place | None = None
    ) -> Reply:
        """Fill in the form that a reply opened, leave the rest as it is, and send it.

        Raises:
            DemoFailedError: there is no form, or the bot finds something wrong in it.
        """
        form = _form(opened)
        event = FormSubmitted(
            id=self._id(),
            actor=player.actor,
            place=place or player.chat,
            form=form.name,
            args=form.args,
            values={field.name: values.get(field.name, field.value) for field in form.inputs},
        )
        reply = await self._do(event)
        if reply.errors:
            raise DemoFailedError(f"{player.name}: {form.name}: {dict(reply.errors)}")
        # The bot asked whether that is really meant: it is.
        return await self.fills(player, reply, values, place) if reply.form else reply

    def is_refusal(self, reply: Reply) -> bool:
        """Whether the bot said a friendly no."""
        return reply.note is not None and reply.note.title == self._say("refused-title")

    async def _do(self, event: Event) -> Reply:
        reply = await self._dispatch(event)
        if reply.note is not None:
            if reply.note.title == self._say("error-title"):
                raise DemoFailedError(f"{type(event).__name__}: {reply.note.body}")
            self._show(event.actor, reply)
        if reply.form is not None:
            self._payloads.open(reply.form)
        return reply

    def _show(self, actor: Actor, reply: Reply) -> None:
        if reply.note is not None:
            self._stages[actor.platform].whisper(actor, reply.note)

    def _id(self) -> str:
        return f"demo-{next(self._numbers)}"


def _form(opened: Reply) -> Form:
    if opened.form is None:
        raise DemoFailedError(f"no form but {opened.note}")
    return opened.form
