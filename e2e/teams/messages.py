"""The messages of the local Teams: what each is called in whose window, and the card it shows."""

from collections import defaultdict
from itertools import count

from e2e.teams.dialogs import CARD, Json, openable


class Messages:
    """What was posted so far. Every window gives its copy of a message an id of its own."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.copies: dict[str, dict[str, str]] = defaultdict(dict)
        self.cards: dict[str, Json] = {}

    def new_id(self) -> str:
        """The id of a message to come."""
        return f"m{next(self._numbers)}"

    def original(self, handle: str, copy: str) -> str:
        """The message of which ``copy`` is the copy in a window."""
        return next((one for one, copies in self.copies.items() if copies.get(handle) == copy), copy)

    def show(self, message: str, activity: Json) -> Json:
        """The activity as a window can draw it; its card is what the message shows from now on."""
        attachments = activity.get("attachments") or []
        for attachment in attachments:
            self.cards[message] = attachment["content"]
        drawn = [{**attachment, "content": openable(attachment["content"])} for attachment in attachments]
        return {**activity, "attachments": drawn}

    def show_answer(self, message: str, answer: Json) -> Json:
        """The same for the answer to ``Action.Execute``."""
        if answer.get("type") != CARD:
            return answer
        self.cards[message] = answer["value"]
        return {**answer, "value": openable(answer["value"])}
