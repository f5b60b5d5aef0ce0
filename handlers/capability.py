"""What a capability publishes to the house: its commands, actions, forms and notices, and who may use them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from handlers.notices import Compose
from handlers.request import Request
from handlers.threads import Listen
from handlers.vocabulary.replies import Reply


class Who(StrEnum):
    """Who may use a route. Roles are per network; HR is a role of the person."""

    ANYONE = "anyone"
    LEADER = "leader"
    FACILITATOR = "facilitator"
    FACILITATOR_OR_SUBSTITUTE = "facilitator-or-substitute"
    MEMBER = "member"
    HR_OR_FACILITATOR = "hr-or-facilitator"


Handler: TypeAlias = Callable[[Request], Awaitable[Reply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A handler and who may reach it.

    ``writes`` routes run once for each event, in a unit of work that is committed unless the reply has errors
    or a form, by which the form goes back to its writer.
    ``opens_form`` routes answer with a form: they only read, because a Slack trigger lives 3 seconds.
    Of a form whose route has ``drafts`` what was typed is kept until it is sent: at the press of a button, and
    whenever sending it fails.
    """

    handler: Handler
    who: Who
    writes: bool = False
    opens_form: bool = False
    drafts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """One thing the bot can do.

    Commands are named by their key in the catalogue ``commands.ftl``, listeners in threads by the kind of card that the
    thread stands under.
    """

    commands: Mapping[str, Route] = field(default_factory=dict)
    actions: Mapping[str, Route] = field(default_factory=dict)
    forms: Mapping[str, Route] = field(default_factory=dict)
    notices: Mapping[str, Compose] = field(default_factory=dict)
    threads: Mapping[str, Listen] = field(default_factory=dict)
