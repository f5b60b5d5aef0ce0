"""A Teams tenant in memory: people, teams with channels, and what the bot said in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

Json = dict[str, Any]

TENANT = "8f4c2a51-7f0e-4f6b-9d5c-3a1b2c3d4e5f"
BOT = "28:5f1c9f0e-1111-4222-8333-944445555666"


@dataclass(frozen=True)
class Person:
    """Somebody in the tenant; ``chat`` is their one-to-one chat with the bot."""

    number: int
    email: str
    name: str
    locale: str = "da-DK"

    @property
    def account(self) -> str:
        """What this bot knows the person by."""
        return f"29:account-{self.number}"

    @property
    def object_id(self) -> str:
        """What the directory knows the person by."""
        return f"00000000-0000-4000-8000-{self.number:012d}"

    @property
    def chat(self) -> str:
        """The conversation with the bot."""
        return f"a:chat-{self.number}"

    def as_member(self) -> Json:
        """The person in a roster."""
        return {
            "id": self.account,
            "aadObjectId": self.object_id,
            "name": self.name,
            "email": self.email,
            "userPrincipalName": self.email,
            "tenantId": TENANT,
        }


@dataclass
class Team:
    """A team: its members' addresses, and its channels by name."""

    id: str
    name: str
    members: list[str]
    channels: dict[str, str]


@dataclass
class Message:
    """Something the bot said; ``version`` counts how often it was replaced."""

    id: str
    conversation: str
    activity: Json
    version: int = 0

    @property
    def place(self) -> str:
        """The conversation without the thread."""
        return self.conversation.partition(";")[0]

    @property
    def cards(self) -> list[Json]:
        """The cards in the message."""
        return [item["content"] for item in self.activity.get("attachments", ())]


@dataclass
class TeamsWorld:
    """What there is. People in ``unreachable`` cannot be written to one-to-one."""

    people: dict[str, Person] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    unreachable: set[str] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: count(1700000000001))

    def add_person(self, email: str, name: str | None = None, locale: str = "da-DK") -> Person:
        """Let somebody join the tenant."""
        number = len(self.people) + 1
        person = self.people[email] = Person(number, email, name or email.partition("@")[0].title(), locale)
        return person

    def person(self, email: str) -> Person:
        """The person with this address, who joins if they have not yet."""
        return self.people.get(email) or self.add_person(email)

    def add_team(self, name: str, members: list[str], channels: list[str]) -> Team:
        """Make a team; a channel called General is the team's first and has its id."""
        team_id = f"19:team-{len(self.teams) + 1}@thread.tacv2"
        ids = {channel: f"19:{name}-{channel}@thread.tacv2".replace(" ", "-") for channel in channels}
        team = self.teams[name] = Team(
            team_id, name, members, {"General": team_id, **ids} | {"General": team_id}
        )
        for member in members:
            self.person(member)
        return team

    def team_of(self, conversation: str) -> Team | None:
        """The team that has this channel or this id."""
        place = conversation.partition(";")[0]
        return next(
            (team for team in self.teams.values() if place in {team.id, *team.channels.values()}), None
        )

    def channel(self, name_or_id: str) -> str:
        """The id of a channel."""
        wanted = name_or_id.removeprefix("#")
        ids = [(name, it) for team in self.teams.values() for name, it in team.channels.items()]
        return next(it for name, it in ids if wanted in {name, it})

    def members_of(self, conversation: str) -> list[Person]:
        """Who is in a conversation; nobody is in one that does not exist."""
        team = self.team_of(conversation)
        if team is not None:
            return [self.people[email] for email in team.members]
        return [person for person in self.people.values() if person.chat == conversation]

    def add_message(self, conversation: str, activity: Json) -> Message:
        """Put a message into a conversation; in a channel it begins a thread unless it is in one."""
        message_id = str(next(self.numbers))
        is_new_thread = self.team_of(conversation) is not None and ";" not in conversation
        place = f"{conversation};messageid={message_id}" if is_new_thread else conversation
        message = Message(message_id, place, activity)
        self.messages.append(message)
        return message
