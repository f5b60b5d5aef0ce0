"""Reflection prompts: a small bank, sending one, answering it."""

from handlers.capability import Capability, Route, Who
from handlers.prompts.answering import keep_reflection, open_reflection
from handlers.prompts.asking import open_prompt, send_prompt
from handlers.prompts.card import compose_prompt

_REFLECT = Route(handler=open_reflection, who=Who.LEADER, opens_form=True)

CAPABILITY = Capability(
    commands={
        "prompt": Route(handler=open_prompt, who=Who.FACILITATOR, opens_form=True),
        "reflect": _REFLECT,
    },
    actions={"reflect": _REFLECT},
    forms={
        "prompt": Route(handler=send_prompt, who=Who.FACILITATOR, writes=True),
        "reflection": Route(handler=keep_reflection, who=Who.LEADER, writes=True),
    },
    notices={"prompt": compose_prompt},
)
