"""The buttons with which a leader answers an invitation, and the card they stand on."""

from enum import StrEnum

from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle
from storage.tables.meetings import Answer, Meeting


class Surface(StrEnum):
    """Which card a button stands on, and so which card its press brings up to date."""

    CHANNEL = "channel"
    NEXT = "next"
    OWN = "own"


def answer_buttons(
    say: Texts, meeting: Meeting, surface: Surface, suffix: str = "", given: Answer | None = None
) -> tuple[Button, ...]:
    """One for each answer, and one to answer with a word; ``suffix`` tells networks apart.

    The answer that was ``given`` stands out, and before any is, the one that is hoped for.
    """
    args = {"meeting": meeting.id, "at": meeting.starts_at.isoformat(), "in": surface.value}
    return (
        *(
            Button(
                label=say(f"invitations-button-{answer}") + suffix,
                action="answer-invitation",
                args={**args, "answer": answer.value},
                style=ButtonStyle.PRIMARY if answer is (given or Answer.YES) else ButtonStyle.DEFAULT,
            )
            for answer in Answer
        ),
        Button(
            label=say("invitations-button-word") + suffix,
            action="answer-in-words",
            args=args,
            opens_form=True,
        ),
    )
