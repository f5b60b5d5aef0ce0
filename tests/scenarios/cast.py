"""The cast: two networks with invented people, as an import would store them."""

from datetime import date, time

from handlers.imports.plan import Import, MemberRow, NetworkRow
from storage.tables.identity import Level, Role

NETWORK = "Ledernetværk 1"
OTHER_NETWORK = "Ledernetværk 2"
CHANNEL = "ledernetvaerk-1"
OTHER_CHANNEL = "ledernetvaerk-2"
FREE_CHANNEL = "fri-kanal"

HR = "hr@example.com"
FACILITATOR = "fie@example.com"
LEADERS = tuple(f"leder{number}@example.com" for number in range(1, 8))
ASKER, PEER, *_ = LEADERS
OTHER_FACILITATOR = "frida@example.com"
OTHER_LEADERS = tuple(f"anden{number}@example.com" for number in range(1, 7))
STRANGER = "ukendt@example.com"

IN_CHANNEL = (FACILITATOR, *LEADERS)
IN_OTHER_CHANNEL = (OTHER_FACILITATOR, *OTHER_LEADERS)
CHANNELS = {CHANNEL: IN_CHANNEL, OTHER_CHANNEL: IN_OTHER_CHANNEL, FREE_CHANNEL: (*IN_CHANNEL, HR)}
EVERYBODY = (HR, *IN_CHANNEL, *IN_OTHER_CHANNEL, STRANGER)


def name_of(email: str) -> str:
    """The name of an invented person: ``leder1@example.com`` is Leder1 Prøve."""
    return f"{email.partition('@')[0].capitalize()} Prøve"


def plan() -> Import:
    """Both networks; they first meet on Tuesday 8 September 2009 at 13:00."""
    return Import(
        networks=(_network(NETWORK, CHANNEL, Level.TOP), _network(OTHER_NETWORK, OTHER_CHANNEL, Level.OTHER)),
        members=(
            *_members(NETWORK, FACILITATOR, LEADERS),
            *_members(OTHER_NETWORK, OTHER_FACILITATOR, OTHER_LEADERS),
        ),
        problems=(),
    )


def one_network(
    name: str, channel: str | None, level: Level, facilitator: str, leaders: tuple[str, ...]
) -> Import:
    """A network more."""
    return Import((_network(name, channel, level),), tuple(_members(name, facilitator, leaders)), ())


def _network(name: str, channel: str | None, level: Level) -> NetworkRow:
    return NetworkRow(
        name=name,
        level=level,
        locale="da",
        time_zone="Europe/Copenhagen",
        first_date=date(2009, 9, 8),
        starts_at=time(13),
        every_months=2,
        duration_minutes=180,
        place="Mødelokale 1",
        slack_channel=channel,
        teams_channel=channel,
    )


def _members(network: str, facilitator: str, leaders: tuple[str, ...]) -> list[MemberRow]:
    roles = {facilitator: Role.FACILITATOR, **dict.fromkeys(leaders, Role.LEADER)}
    return [
        MemberRow(network=network, name=name_of(email), email=email, role=role)
        for email, role in roles.items()
    ]
