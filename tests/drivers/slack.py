"""What people do in Slack: commands, buttons, dialogs, and what they then see.

Every act is a signed request to the running bot, as Slack makes it; everything seen comes from the fake Web API.
"""

import html
import json
from collections.abc import Iterator
from dataclasses import replace

import aiohttp

from tests.drivers.slack_dialog import contents, filled_in, required_but_empty
from tests.fakes.block_limits import message_faults, texts, view_faults
from tests.fakes.slack_api import SlackApi
from tests.fakes.slack_requests import FORM, form_body, happened, interaction, payload_body, signed, slash
from tests.fakes.slack_workspace import BOT, TEAM, Channel, Json, Person


class SlackDriver:
    """People are given as e-mail addresses, channels as ids or names known to ``api``."""

    def __init__(self, base_url: str, api: SlackApi) -> None:
        self._url = f"{base_url.rstrip('/')}/slack/events"
        self._api = api
        self._workspace = api.workspace
        self._replies: dict[str, Json] = {}
        self._told = b""

    def speaks(self, person: str, locale: str) -> None:
        """Choose a language in Slack, before the bot asks for it."""
        account = self._workspace.person(person)
        self._workspace.people[account.id] = replace(account, locale=locale)

    async def command(self, person: str, text: str, channel: str | None = None) -> None:
        """Type ``/sparring text`` in a channel, or in the chat with the bot."""
        account = self._workspace.person(person)
        place = self._channel(channel) if channel else None
        fields = slash(
            account.id,
            text,
            channel=place.id if place else account.direct,
            channel_name=place.name if place else "directmessage",
            trigger=self._workspace.trigger(account.id),
        )
        answer = await self._send(form_body(fields), FORM)
        if answer:
            _accepted(message_faults(answer))
            self._workspace.add_ephemeral(fields["channel_id"], account.id, **answer)

    async def press(self, person: str, label: str) -> None:
        """Press the latest button with this label that the person sees."""
        account = self._workspace.person(person)
        surface, button = next(self._buttons(account, label), (None, None))
        if surface is None or button is None:
            raise LookupError(f"{person} sees no button {label!r} in {self.seen_by(person)}")
        pressed = interaction(
            "block_actions",
            account.id,
            trigger_id=self._workspace.trigger(account.id),
            actions=[{**button, "action_ts": "1.0"}],
            **self._pressed_in(surface),
        )
        await self._send(payload_body(pressed), FORM)

    async def submit(self, person: str, **values: str) -> dict[str, str]:
        """Fill in the open dialog and send it; gives the errors it shows, by input name.

        Raises:
            LookupError: no form is open.
            ValueError: a required input is empty; Slack does not let it be sent.
        """
        account = self._workspace.person(person)
        view = self._open_view(account)
        if view is None:
            raise LookupError(f"{person} has no form open")
        state = filled_in(view, values)
        if missing := required_but_empty(view, state):
            raise ValueError(f"not filled in: {missing}")
        sent = interaction(
            "view_submission",
            account.id,
            trigger_id=self._workspace.trigger(account.id),
            view={**view, "team_id": TEAM, "state": {"values": state}},
        )
        return self._after_submit(account, await self._send(payload_body(sent), FORM))

    async def keep_draft(self, person: str, **values: str) -> None:
        """Fill in the open dialog as far as it goes, and press its button that keeps a draft.

        Raises:
            LookupError: no form is open, or it has no such button.
        """
        account = self._workspace.person(person)
        view = self._open_view(account) or {}
        actions = [block["elements"][-1] for block in view.get("blocks", []) if block["type"] == "actions"]
        if not actions:
            raise LookupError(f"{person} has no form open that keeps drafts")
        pressed = interaction(
            "block_actions",
            account.id,
            trigger_id=self._workspace.trigger(account.id),
            actions=[{**actions[-1], "block_id": "b1", "action_ts": "1.0"}],
            container={"type": "view", "view_id": view["id"]},
            view={**view, "team_id": TEAM, "state": {"values": filled_in(view, values)}},
        )
        await self._send(payload_body(pressed), FORM)

    async def open_home(self, person: str) -> None:
        """Open the bot's own page."""
        account = self._workspace.person(person)
        event = {"type": "app_home_opened", "user": account.id, "channel": account.direct, "tab": "home"}
        body = json.dumps(happened(event, f"Ev{self._workspace.number()}")).encode()
        await self._send(body, "application/json")

    async def reply(self, person: str, under: str, words: str, *, to_bot: bool = False) -> str:
        """Write in the thread under the latest message of a channel with the words ``under``; gives the reply's id."""
        above = next(it for it in reversed(self._workspace.messages) if under in _plain(it))
        account = self._workspace.person(person)
        text = f"<@{BOT}> {_escaped(words)}" if to_bot else _escaped(words)
        sent = {"type": "message", "user": account.id, "text": text, "thread_ts": above["ts"]}
        sent |= {"ts": f"1{self._workspace.number():09}.000000", "channel": above["channel"]}
        self._replies[sent["ts"]] = sent
        await self._happens(sent)
        if to_bot:
            await self._happens({**sent, "type": "app_mention"})
        return str(sent["ts"])

    async def edit_reply(self, message: str, words: str) -> None:
        """Let a reply read otherwise."""
        reply = self._replies[message]
        before, reply["text"] = dict(reply), _escaped(words)
        changed = {"message": {**reply, "edited": {"user": reply["user"]}}, "previous_message": before}
        await self._happens_to(reply, "message_changed", **changed)

    async def delete_reply(self, message: str) -> None:
        """Delete a reply."""
        reply = self._replies[message]
        await self._happens_to(reply, "message_deleted", deleted_ts=message, previous_message=reply)

    async def tell_again(self) -> None:
        """Let the platform deliver what it last told of a reply once more."""
        await self._send(self._told, "application/json")

    def open_form(self, person: str) -> Json | None:
        """The ``title`` and the ``labels`` of the form the person has open, or ``None``."""
        view = self._open_view(self._workspace.person(person))
        if view is None:
            return None
        labels = [block["label"]["text"] for block in view["blocks"] if block["type"] == "input"]
        return {"title": view["title"]["text"], "labels": labels}

    def typed(self, person: str) -> dict[str, str]:
        """What stands in the open form, by input name."""
        view = self._open_view(self._workspace.person(person))
        return contents(view) if view else {}

    def seen_by(self, person: str) -> list[str]:
        """The text of everything the person can see, one entry for each message, dialog and page."""
        account = self._workspace.person(person)
        return [_plain(surface) for surface in reversed(list(self._surfaces(account)))]

    def channel_texts(self, channel: str) -> list[str]:
        """The text of every message in a channel; what only brings a file says nothing."""
        wanted = self._channel(channel).id
        messages = [it for it in self._workspace.messages if it["channel"] == wanted and "files" not in it]
        return [_plain(message) for message in messages]

    async def files(self, person: str) -> dict[str, bytes]:
        """The files that the person sees, by name; of two with one name the later."""
        account = self._workspace.person(person)
        joined = {it.id for it in self._workspace.channels.values() if account.id in it.members}
        return {
            it.name: it.content or b""
            for it in self._workspace.uploads.values()
            if it.channel in {*joined, account.direct}
        }

    async def _happens_to(self, reply: Json, subtype: str, **more: object) -> None:
        event = {"type": "message", "subtype": subtype, "hidden": True, "channel": reply["channel"]}
        await self._happens({**event, **more, "ts": f"{self._workspace.number()}.000000"})

    async def _happens(self, event: Json) -> None:
        """Let Slack tell what happened to a message of a channel."""
        event = {"channel_type": "channel", **event}
        self._told = json.dumps(happened(event, f"Ev{self._workspace.number()}")).encode()
        await self._send(self._told, "application/json")

    async def _send(self, body: bytes, content_type: str) -> Json:
        headers = signed(body, content_type)
        async with (
            aiohttp.ClientSession(raise_for_status=True) as session,
            session.post(self._url, data=body, headers=headers) as response,
        ):
            text = await response.text()
        answer: Json = json.loads(text) if text else {}
        return answer

    def _channel(self, name_or_id: str) -> Channel:
        channels = self._workspace.channels.values()
        return next(
            channel for channel in channels if name_or_id.removeprefix("#") in {channel.id, channel.name}
        )

    def _open_view(self, account: Person) -> Json | None:
        stack = self._workspace.dialogs.get(account.id) or [{}]
        return stack[-1] if "submit" in stack[-1] else None

    def _surfaces(self, account: Person) -> Iterator[Json]:
        """All that is in front of a person: dialogs, then messages from the latest on, then the home page."""
        yield from reversed(self._workspace.dialogs.get(account.id, []))
        joined = {it.id for it in self._workspace.channels.values() if account.id in it.members}
        public = [it for it in self._workspace.messages if it["channel"] in {*joined, account.direct}]
        own = [it for it in self._workspace.ephemerals if it["user"] == account.id]
        yield from sorted([*public, *own], key=lambda it: int(it["ts"].partition(".")[2]), reverse=True)
        if account.id in self._workspace.homes:
            yield self._workspace.homes[account.id]

    def _buttons(self, account: Person, label: str) -> Iterator[tuple[Json, Json]]:
        for surface in self._surfaces(account):
            for block in surface.get("blocks", []):
                for element in block.get("elements", []) if block["type"] == "actions" else []:
                    if element["text"]["text"] == label:
                        yield surface, element

    def _pressed_in(self, surface: Json) -> Json:
        if "ts" not in surface:
            return {"container": {"type": "view", "view_id": surface["id"]}, "view": surface}
        channel, ts = surface["channel"], surface["ts"]
        is_ephemeral = surface in self._workspace.ephemerals
        name = (
            self._workspace.channels[channel].name if channel in self._workspace.channels else "directmessage"
        )
        return {
            "container": {
                "type": "message",
                "message_ts": ts,
                "channel_id": channel,
                "is_ephemeral": is_ephemeral,
            },
            "channel": {"id": channel, "name": name},
            "response_url": self._api.response_url(ts),
            **({} if is_ephemeral else {"message": surface}),
        }

    def _after_submit(self, account: Person, answer: Json) -> dict[str, str]:
        """Do to the dialog what Slack does; gives the errors."""
        stack = self._workspace.dialogs[account.id]
        match answer.get("response_action"):
            case "errors":
                errors: dict[str, str] = answer["errors"]
                inputs = {block.get("block_id") for block in stack[-1]["blocks"]}
                _accepted([f"error for unknown {name}" for name in errors.keys() - inputs])
                return errors
            case "update":
                _accepted(view_faults(answer["view"]))
                stack[-1] = {**answer["view"], "id": stack[-1]["id"]}
            case "clear":
                stack.clear()
            case _:
                stack.pop()
        return {}


def _escaped(text: str) -> str:
    """Typed text as Slack sends it."""
    return html.escape(text, quote=False)


def _accepted(faults: list[str]) -> None:
    if faults:
        raise ValueError(f"Slack refuses this answer: {faults}")


def _plain(surface: Json) -> str:
    title = [surface["title"]["text"]] if "title" in surface else []
    return "\n".join([*title, *("\n".join(texts(block)) for block in surface.get("blocks", []))])
