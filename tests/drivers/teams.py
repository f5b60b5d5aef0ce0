"""What people do in Teams: commands, buttons, dialogs, and what they then see.

Every act is an activity sent to the running bot, as Teams makes it; everything seen comes from the fake connector or
from what the bot answered to the act.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.drivers.teams_dialog import errors, filled_in, inputs, name_of, plain
from tests.fakes.adaptive_card_rules import card_faults, visible
from tests.fakes.connector import FakeConnector
from tests.fakes.teams_activities import (
    CONTEXT,
    changed,
    installed_for,
    installed_in_team,
    invoked,
    replied,
    said,
    submitted,
)
from tests.fakes.teams_world import Json, Message, Person


@dataclass
class Screen:
    """What only one person sees: the dialog they have open, and answers to their presses."""

    title: str = ""
    dialog: Json | None = None
    dialog_of: Message | None = None
    lines: list[str] = field(default_factory=list)
    cards: dict[tuple[str, int], Json] = field(default_factory=dict)


class TeamsDriver:
    """People are given as e-mail addresses, channels as ids or names known to ``connector``.

    ``authorization`` gives the header of each request; a bot without an app id wants none.
    """

    def __init__(
        self, base_url: str, connector: FakeConnector, authorization: Callable[[], str] | None = None
    ) -> None:
        self._url = f"{base_url.rstrip('/')}/api/messages"
        self._connector = connector
        self._world = connector.world
        self._authorization = authorization
        self._screens: dict[str, Screen] = {}
        self._replies: dict[str, Json] = {}
        self._told: Json = {}

    async def install(self, team: str, members: list[str], channels: list[str]) -> None:
        """Make a team with these members and channels, and let its first member add the bot."""
        self._world.add_team(team, members, channels)
        owner = self._world.person(members[0])
        await self._send(installed_in_team(self._world, owner, self._connector.url, team))

    async def open_home(self, person: str) -> None:
        """Add the bot for oneself, which opens its page."""
        account = self._world.person(person)
        await self._send(installed_for(self._world, account, self._connector.url))

    def speaks(self, person: str, locale: str) -> None:
        """Choose a language in Teams."""
        account = self._world.person(person)
        self._world.people[account.email] = replace(account, locale=locale)

    async def command(self, person: str, text: str, channel: str | None = None) -> None:
        """Say something to the bot; if it answers with a button that opens a dialog for it, press that."""
        account = self._world.person(person)
        place = self._world.channel(channel) if channel else None
        before = len(self._world.messages)
        await self._send(said(self._world, account, text, self._connector.url, place))
        for message in self._world.messages[before:]:
            for action in _actions(*message.cards):
                data = action.get("data", {})
                if data.get("action") == "command" and data.get("args") == {"text": text}:
                    await self._press(account, message, action)

    async def press(self, person: str, label: str) -> None:
        """Press the latest button with this label that the person sees."""
        account = self._world.person(person)
        for message, card in reversed(list(self._cards(account))):
            for action in _actions(card):
                if action["title"] == label and action["type"] != "Action.OpenUrl":
                    await self._press(account, message, action)
                    return
        raise LookupError(f"{person} sees no button {label!r} in {self.seen_by(person)}")

    async def submit(self, person: str, **values: str) -> dict[str, str]:
        """Fill in the open dialog and send it; gives the errors it shows, by input name.

        Raises:
            LookupError: no form is open.
            ValueError: a required input is empty; Teams does not let it be sent.
        """
        account, screen = self._world.person(person), self._screen(person)
        if screen.dialog is None or self.open_form(person) is None:
            raise LookupError(f"{person} has no form open")
        data = screen.dialog["actions"][0]["data"] | filled_in(screen.dialog, values)
        await self._ask_dialog(account, "task/submit", data, screen.dialog_of)
        return errors(screen.dialog) if screen.dialog else {}

    async def keep_draft(self, person: str, **values: str) -> None:
        """Fill in the open dialog as far as it goes, and press its second button, which keeps a draft.

        Raises:
            LookupError: no form is open, or it has no such button.
            ValueError: a required input is empty; Teams does not let any button send it.
        """
        account, screen = self._world.person(person), self._screen(person)
        if screen.dialog is None or len(screen.dialog.get("actions", [])) < 2:
            raise LookupError(f"{person} has no form open that keeps drafts")
        data = screen.dialog["actions"][1]["data"] | filled_in(screen.dialog, values)
        await self._ask_dialog(account, "task/submit", data, screen.dialog_of)

    async def reply(self, person: str, under: str, words: str, *, to_bot: bool = False) -> str:
        """Write in the thread under the latest message of a channel with the words ``under``; gives the reply's id."""
        messages = [it for it in self._world.messages if ";" in it.conversation]
        above = next(it for it in reversed(messages) if under in self._text(Screen(), it))
        account, url = self._world.person(person), self._connector.url
        sent = replied(self._world, account, words, url, above.conversation, to_bot=to_bot)
        self._replies[sent["id"]] = sent
        await self._tell(sent)
        return str(sent["id"])

    async def edit_reply(self, message: str, words: str) -> None:
        """Let a reply read otherwise."""
        await self._tell(
            changed(self._replies[message], "editMessage", next(self._world.numbers), text=words)
        )

    async def delete_reply(self, message: str) -> None:
        """Delete a reply."""
        await self._tell(
            changed(self._replies[message], "softDeleteMessage", next(self._world.numbers), text="")
        )

    async def tell_again(self) -> None:
        """Let the platform deliver what it last told of a reply once more."""
        await self._send(self._told)

    def open_form(self, person: str) -> Json | None:
        """The ``title`` and the ``labels`` of the form the person has open, or ``None``."""
        screen = self._screen(person)
        if screen.dialog is None or "actions" not in screen.dialog:
            return None
        return {"title": screen.title, "labels": [it["label"] for it in inputs(screen.dialog)]}

    def typed(self, person: str) -> dict[str, str]:
        """What stands in the open form, by input name."""
        dialog = self._screen(person).dialog or {}
        return {name_of(it): str(it.get("value", "")) for it in inputs(dialog)}

    def seen_by(self, person: str) -> list[str]:
        """The text of everything the person can see, one entry for each message, answer and dialog."""
        screen = self._screen(person)
        messages = [self._text(screen, it) for it in self._messages(self._world.person(person))]
        dialog = [f"{screen.title}\n{plain(screen.dialog)}"] if screen.dialog else []
        return [*messages, *screen.lines, *dialog]

    def channel_texts(self, channel: str) -> list[str]:
        """The text of every message of the bot in a channel, as everybody sees it."""
        place = self._world.channel(channel)
        return [self._text(Screen(), it) for it in self._world.messages if it.place == place]

    def _screen(self, person: str) -> Screen:
        return self._screens.setdefault(person, Screen())

    def _messages(self, account: Person) -> Iterator[Message]:
        teams = [team for team in self._world.teams.values() if account.email in team.members]
        places = {account.chat, *(channel for team in teams for channel in team.channels.values())}
        return (message for message in self._world.messages if message.place in places)

    def _cards(self, account: Person) -> Iterator[tuple[Message | None, Json]]:
        """Every card in front of a person, the latest last; a dialog is before all."""
        screen = self._screen(account.email)
        for message in self._messages(account):
            yield from ((message, card) for card in _shown(screen, message))
        if screen.dialog is not None:
            yield None, screen.dialog

    @staticmethod
    def _text(screen: Screen, message: Message) -> str:
        texts = [message.activity.get("text", ""), *map(plain, _shown(screen, message))]
        return "\n".join(filter(None, texts))

    async def files(self, person: str) -> dict[str, bytes]:
        """What the links on the cards in front of the person lead to on the bot's own server, by file name.

        Pages that are gone, as an old meeting's is, are left out.
        """
        cards = [card for _, card in self._cards(self._world.person(person))]
        urls = [action["url"] for action in _actions(*cards) if action["type"] == "Action.OpenUrl"]
        found: dict[str, bytes] = {}
        async with aiohttp.ClientSession() as session:
            for url in urls:
                # The stories' bot listens on a port that its public address knows nothing of.
                own = urlsplit(self._url)._replace(path=urlsplit(url).path).geturl()
                async with session.get(own) as answer:
                    if answer.status == HTTPStatus.NOT_FOUND:
                        continue
                    answer.raise_for_status()
                    disposition = answer.content_disposition
                    found[disposition.filename or "" if disposition else ""] = await answer.read()
        return found

    async def _press(self, account: Person, message: Message | None, action: Json) -> None:
        screen = self._screen(account.email)
        if message is None:
            await self._ask_dialog(account, "task/submit", action["data"], screen.dialog_of)
        elif action["type"] == "Action.Execute":
            await self._execute(account, message, action)
        elif action["data"].get("msteams", {}).get("type") == "task/fetch":
            await self._ask_dialog(account, "task/fetch", action["data"], message)
        else:
            url = self._connector.url
            await self._send(
                submitted(self._world, account, action["data"], url, message.conversation, message.id)
            )

    async def _execute(self, account: Person, message: Message, action: Json) -> None:
        value = {
            "action": {key: action[key] for key in ("type", "title", "verb", "data")},
            "trigger": "manual",
        }
        answer = await self._invoke(account, "adaptiveCard/action", value, message)
        screen = self._screen(account.email)
        if answer["type"] == "application/vnd.microsoft.card.adaptive":
            screen.cards[message.id, message.version] = _valid(answer["value"])
        else:
            screen.lines.append(answer["value"])

    async def _ask_dialog(self, account: Person, name: str, data: Json, message: Message | None) -> None:
        value = {"data": data, "context": CONTEXT}
        answer = await self._invoke(account, name, value, message)
        screen = self._screen(account.email)
        screen.dialog, screen.dialog_of, screen.title = None, message, ""
        task = answer.get("task", {})
        if task.get("type") == "continue":
            screen.dialog, screen.title = _valid(task["value"]["card"]["content"]), task["value"]["title"]
        elif task:
            screen.lines.append(task["value"])

    async def _invoke(self, account: Person, name: str, value: Json, message: Message | None) -> Json:
        conversation = message.conversation if message else account.chat
        activity = invoked(self._world, account, name, value, self._connector.url, conversation)
        return await self._send(activity | ({"replyToId": message.id} if message else {}))

    async def _tell(self, activity: Json) -> None:
        self._told = activity
        await self._send(activity)

    async def _send(self, activity: Json) -> Json:
        headers = {"Authorization": self._authorization()} if self._authorization else {}
        async with (
            aiohttp.ClientSession(raise_for_status=True) as session,
            session.post(self._url, json=activity, headers=headers) as response,
        ):
            answer: Any = await response.json() if response.content_type == "application/json" else {}
        return dict(answer)


def _shown(screen: Screen, message: Message) -> list[Json]:
    """A message's cards; the answer to a press stands in for them until the message is replaced again."""
    own = screen.cards.get((message.id, message.version))
    return [own] if own else message.cards


def _actions(*cards: Json) -> list[Json]:
    """The buttons of cards."""
    nodes = (node for card in cards for node in visible(card))
    return [node for node in nodes if str(node.get("type")).startswith("Action.")]


def _valid(card: Json) -> Json:
    if faults := card_faults(card):
        raise ValueError(f"Teams refuses this answer: {faults}")
    return card
