"""The cast: the networks and people of the pilot, each network at home on one of the two platforms."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.demo.stage import Stage
from handlers.imports.plan import Import, MemberRow, NetworkRow
from handlers.vocabulary.events import Actor, Place, Platform
from storage.tables.identity import Role

HR_EMAIL = "hr@example.com"


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody invented, with an account."""

    name: str
    actor: Actor
    chat: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A network: its row in the sheet, its channel, its people."""

    row: NetworkRow
    channel: Place
    leaders: tuple[Player, ...]
    facilitator: Player

    @property
    def name(self) -> str:
        """The network's name."""
        return self.row.name


def settle_in(plan: Import, locale: str) -> Import:
    """The pilot with half the networks on each platform, all speaking ``locale``."""
    networks = [
        replace(row, locale=locale, teams_channel=None)
        if number % 2 == 0
        else replace(row, locale=locale, slack_channel=None)
        for number, row in enumerate(plan.networks)
    ]
    return replace(plan, networks=tuple(networks))


def hire(plan: Import, stages: Mapping[Platform, Stage], locale: str) -> tuple[Company, ...]:
    """Give everybody in ``plan`` an account, every network its channel."""
    return tuple(_company(row, plan.members, stages, locale) for row in plan.networks)


def hire_hr(stage: Stage, locale: str) -> Player:
    """Somebody from HR."""
    return _player(stage, "HR", HR_EMAIL, locale)


def _company(
    row: NetworkRow, members: tuple[MemberRow, ...], stages: Mapping[Platform, Stage], locale: str
) -> Company:
    stage = stages[Platform.SLACK if row.slack_channel else Platform.TEAMS]
    own = [member for member in members if member.network == row.name]
    players = {
        role: [_player(stage, one.name, one.email, locale) for one in own if one.role is role]
        for role in Role
    }
    return Company(
        row=row,
        channel=stage.add_channel(row.slack_channel or row.teams_channel or row.name),
        leaders=tuple(players[Role.LEADER]),
        facilitator=players[Role.FACILITATOR][0],
    )


def _player(stage: Stage, name: str, email: str, locale: str) -> Player:
    actor = stage.add_person(email, name, locale)
    return Player(name, actor, stage.chat(actor))
