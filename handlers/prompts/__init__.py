"""Reflection prompts: a bank that grows, asking, answering for chosen eyes, and looking back."""

from handlers.capability import Capability, Route, Who
from handlers.prompts.answering import keep_reflection, open_reflection
from handlers.prompts.asking import open_prompt, send_chosen, send_suggested
from handlers.prompts.banking import keep_in_bank, open_bank
from handlers.prompts.card import compose_prompt
from handlers.prompts.exporting import ask_for_export, compose_export
from handlers.prompts.history import retire, show_history
from handlers.prompts.looking_back import ask_whether_to_delete, delete, show_own, turn_page
from handlers.prompts.overview import show_overview
from handlers.prompts.reading import read_answers
from handlers.prompts.snoozing import compose_snoozed, open_later, snooze

_REFLECT = Route(handler=open_reflection, who=Who.LEADER, opens_form=True)

CAPABILITY = Capability(
    commands={
        "prompt": Route(handler=show_overview, who=Who.FACILITATOR),
        "reflect": _REFLECT,
    },
    actions={
        "prompts": Route(handler=show_overview, who=Who.FACILITATOR),
        "prompt-send": Route(handler=send_suggested, who=Who.FACILITATOR, writes=True),
        "prompt-choose": Route(handler=open_prompt, who=Who.FACILITATOR, opens_form=True),
        "prompt-bank": Route(handler=open_bank, who=Who.FACILITATOR, opens_form=True),
        "prompt-history": Route(handler=show_history, who=Who.FACILITATOR),
        "prompt-retire": Route(handler=retire, who=Who.FACILITATOR, writes=True),
        "prompt-later": Route(handler=open_later, who=Who.LEADER, opens_form=True),
        "prompt-read": Route(handler=read_answers, who=Who.MEMBER),
        "reflect": _REFLECT,
        # What people wrote stays theirs when they have left every network.
        "own-reflections": Route(handler=show_own, who=Who.ANYONE),
        "own-reflections-page": Route(handler=turn_page, who=Who.ANYONE),
        "reflection-delete": Route(handler=ask_whether_to_delete, who=Who.ANYONE),
        "reflection-delete-yes": Route(handler=delete, who=Who.ANYONE, writes=True),
        "reflections-export": Route(handler=ask_for_export, who=Who.ANYONE, writes=True),
    },
    forms={
        "prompt": Route(handler=send_chosen, who=Who.FACILITATOR, writes=True),
        "prompt-bank": Route(handler=keep_in_bank, who=Who.FACILITATOR, writes=True),
        "prompt-later": Route(handler=snooze, who=Who.LEADER, writes=True),
        # Whoever has left while typing gets a friendly no with their words in it.
        "reflection": Route(handler=keep_reflection, who=Who.ANYONE, writes=True),
    },
    notices={
        "prompt": compose_prompt,
        "prompt-snoozed": compose_snoozed,
        "reflections-export": compose_export,
    },
)
