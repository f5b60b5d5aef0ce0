"""The methods of the Slack Web API that the bot calls, on a workspace in memory."""

from collections.abc import Callable
from typing import Any

from tests.fakes.block_limits import message_faults, view_faults
from tests.fakes.slack_workspace import BOT, TEAM, Json, SlackRefusalError, SlackWorkspace, Upload

PAGE = 2
"""Channels to a page: few, so that paging is always seen."""
MOST_ALT = 1000
"""Characters that say what a picture shows."""
Arguments = dict[str, Any]


class SlackMethods:
    """Answers calls the way Slack does, refusals included."""

    def __init__(
        self, workspace: SlackWorkspace, socket_url: Callable[[], str], upload_url: Callable[[str], str]
    ) -> None:
        self.workspace = workspace
        self._socket_url = socket_url
        self._upload_url = upload_url

    def answer(self, method: str, arguments: Arguments) -> Json:
        """What Slack answers to this call."""
        handler = self._methods.get(method)
        if handler is None:
            return {"ok": False, "error": "unknown_method"}
        try:
            return {"ok": True, **handler(arguments)}
        except SlackRefusalError as refusal:
            return {"ok": False, "error": str(refusal)}

    @property
    def _methods(self) -> dict[str, Callable[[Arguments], Json]]:
        return {
            "auth.test": self._auth_test,
            "apps.connections.open": self._open_socket,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "conversations.open": self._open_direct,
            "conversations.list": self._list_channels,
            "conversations.history": self._history,
            "files.getUploadURLExternal": self._announce_upload,
            "files.completeUploadExternal": self._complete_uploads,
            "users.info": self._user,
            "users.lookupByEmail": self._user_by_email,
            "views.open": self._open_dialog,
            "views.push": self._push_dialog,
            "views.update": self._update_dialog,
            "views.publish": self._publish_home,
        }

    def _auth_test(self, _arguments: Arguments) -> Json:
        return {"team_id": TEAM, "user_id": BOT, "bot_id": "B0BOT", "team": "Test", "user": "sparring"}

    def _open_socket(self, _arguments: Arguments) -> Json:
        return {"url": self._socket_url()}

    def _post(self, arguments: Arguments) -> Json:
        channel = self.workspace.conversation_for_bot(arguments["channel"])
        message = self.workspace.add_message(channel, user=BOT, bot_id="B0BOT", **content_of(arguments))
        return {"channel": channel, "ts": message["ts"], "message": message}

    def _post_ephemeral(self, arguments: Arguments) -> Json:
        channel = self.workspace.conversation_for_bot(arguments["channel"])
        joined = self.workspace.channels.get(channel)
        if joined and arguments["user"] not in joined.members:
            raise SlackRefusalError("user_not_in_channel")
        note = self.workspace.add_ephemeral(channel, arguments["user"], **content_of(arguments))
        return {"message_ts": note["ts"]}

    def _update(self, arguments: Arguments) -> Json:
        message = self.workspace.message(arguments["channel"], arguments["ts"])
        message.update(content_of(arguments))
        return {"channel": message["channel"], "ts": message["ts"]}

    def _open_direct(self, arguments: Arguments) -> Json:
        person = self.workspace.people.get(arguments["users"])
        if person is None:
            raise SlackRefusalError("user_not_found")
        return {"channel": {"id": person.direct}}

    def _list_channels(self, arguments: Arguments) -> Json:
        start = int(arguments.get("cursor") or 0)
        visible = [it for it in self.workspace.channels.values() if not it.private or BOT in it.members]
        more = start + PAGE < len(visible)
        return {
            "channels": [{"id": it.id, "name": it.name} for it in visible[start : start + PAGE]],
            "response_metadata": {"next_cursor": str(start + PAGE) if more else ""},
        }

    def _history(self, arguments: Arguments) -> Json:
        channel = self.workspace.conversation_for_bot(arguments["channel"])
        oldest = float(arguments.get("oldest") or 0)
        found = [
            it for it in self.workspace.messages if it["channel"] == channel and float(it["ts"]) > oldest
        ]
        hidden = set() if str(arguments.get("include_all_metadata")) in {"1", "true"} else {"metadata"}
        newest_first = [{key: it[key] for key in it.keys() - hidden} for it in reversed(found)]
        return {"messages": newest_first, "has_more": False}

    def _user(self, arguments: Arguments) -> Json:
        person = self.workspace.people.get(arguments["user"])
        if person is None:
            raise SlackRefusalError("user_not_found")
        profile = {"email": person.email, "real_name": person.name}
        locale = {"locale": person.locale} if str(arguments.get("include_locale")) in {"1", "true"} else {}
        return {"user": {"id": person.id, "team_id": TEAM, "profile": profile, **locale}}

    def _user_by_email(self, arguments: Arguments) -> Json:
        found = [it for it in self.workspace.people.values() if it.email == arguments["email"]]
        if not found:
            raise SlackRefusalError("users_not_found")
        return self._user({"user": found[0].id})

    def _announce_upload(self, arguments: Arguments) -> Json:
        length = int(arguments["length"])
        alt = arguments.get("alt_txt", "")
        if not arguments["filename"] or length <= 0 or len(alt) > MOST_ALT:
            raise SlackRefusalError("invalid_arguments")
        file_id = f"F{self.workspace.number()}"
        self.workspace.uploads[file_id] = Upload(arguments["filename"], length, alt=alt)
        return {"upload_url": self._upload_url(file_id), "file_id": file_id}

    def _complete_uploads(self, arguments: Arguments) -> Json:
        channel = self.workspace.conversation_for_bot(arguments["channel_id"])
        wanted = [(self.workspace.uploads.get(it["id"]), it.get("title", "")) for it in arguments["files"]]
        for upload, title in wanted:
            if upload is None or upload.content is None or len(upload.content) != upload.length:
                raise SlackRefusalError("file_not_found")
            if upload.channel is not None:
                raise SlackRefusalError("file_already_completed")
            upload.title, upload.channel = title, channel
        names = [upload.name for upload, _ in wanted if upload]
        self.workspace.add_message(channel, user=BOT, subtype="file_share", text="", files=names)
        return {"files": [{"id": it["id"], "title": it.get("title", "")} for it in arguments["files"]]}

    def _open_dialog(self, arguments: Arguments) -> Json:
        view = self._dialog(arguments["view"])
        user = self.workspace.use_trigger(arguments["trigger_id"])
        self.workspace.dialogs[user] = [view]
        return {"view": view}

    def _push_dialog(self, arguments: Arguments) -> Json:
        view = self._dialog(arguments["view"])
        user = self.workspace.use_trigger(arguments["trigger_id"])
        self.workspace.dialogs.setdefault(user, []).append(view)
        return {"view": view}

    def _update_dialog(self, arguments: Arguments) -> Json:
        view = self._dialog(arguments["view"])
        for stack in self.workspace.dialogs.values():
            for position, old in enumerate(stack):
                if old["id"] == arguments["view_id"]:
                    stack[position] = {**view, "id": old["id"]}
                    return {"view": stack[position]}
        raise SlackRefusalError("not_found")

    def _publish_home(self, arguments: Arguments) -> Json:
        self.workspace.homes[arguments["user_id"]] = self._dialog(arguments["view"])
        return {}

    def _dialog(self, view: Json) -> Json:
        if view_faults(view):
            raise SlackRefusalError("invalid_arguments")
        return {**view, "id": f"V{self.workspace.number()}"}


def content_of(arguments: Arguments) -> Json:
    """The part of the arguments that makes a message."""
    if message_faults(arguments):
        raise SlackRefusalError("invalid_blocks")
    wanted = ("text", "blocks", "metadata", "thread_ts")
    return {key: arguments[key] for key in wanted if arguments.get(key) is not None}
