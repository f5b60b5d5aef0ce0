"""Networks: connecting one to a channel, and who or what the bot could not find."""

from handlers.capability import Capability, Route, Who
from handlers.networks.command import manage_networks

CAPABILITY = Capability(
    commands={"network": Route(handler=manage_networks, who=Who.HR_OR_FACILITATOR, writes=True)},
)
