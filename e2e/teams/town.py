"""The one team of the local Teams: its people and channels, and what they are called in Bot Framework."""

from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from e2e.pilot import Network, Person, Pilot

Json = dict[str, Any]

NAME = "Læringsrum for ledere"
BOT = {"id": "28:sparring", "name": "Sparring"}


def guid(name: str) -> str:
    """An id that looks like Entra's, the same at every run."""
    return str(uuid5(NAMESPACE_URL, name))


TENANT = guid("tenant")
TEAM = {"id": "19:team@thread.tacv2", "name": NAME, "aadGroupId": guid("team")}


@dataclass(frozen=True, slots=True)
class Town:
    """Everyone and every channel."""

    people: tuple[Person, ...]
    channels: tuple[str, ...]

    def person(self, name: str) -> Person | None:
        """Whoever has this account or object id."""
        return next((one for one in self.people if name in (account(one), guid(one.email))), None)

    @property
    def roster(self) -> list[Json]:
        """Everyone, as Teams tells it to bots."""
        return [roster_entry(person) for person in self.people]

    @property
    def channel_list(self) -> list[Json]:
        """Every channel, as Teams tells it to bots: the first one, General, without a name."""
        return [{"id": TEAM["id"]}, *({"id": channel_id(name), "name": name} for name in self.channels)]


def town(pilot: Pilot) -> Town:
    """The pilot as a team."""
    return Town(pilot.people, tuple(network.teams_channel for network in pilot.networks))


def home_network(pilot: Pilot, person: Person) -> Network:
    """The network whose channel a person's window shows; it can show one only."""
    return next((network for network in pilot.networks if person in network.members), pilot.networks[-1])


def account(person: Person) -> str:
    """A person's account id."""
    return f"29:{person.handle}"


def chat_id(person: Person) -> str:
    """The id of a person's one-to-one chat with the bot."""
    return f"a:{person.handle}"


def channel_id(name: str) -> str:
    """A channel's id."""
    return f"19:{guid(name)}@thread.tacv2"


def roster_entry(person: Person) -> Json:
    """What Teams tells bots of a member."""
    return {
        "id": account(person),
        "name": person.name,
        "aadObjectId": guid(person.email),
        "email": person.email,
        "userPrincipalName": person.email,
        "tenantId": TENANT,
        "userRole": "user",
    }
