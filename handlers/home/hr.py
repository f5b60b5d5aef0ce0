"""What matters to HR now: all networks at a glance, in numbers alone."""

from datetime import datetime, time, timedelta

from handlers.calendar.moment import wall_moment
from handlers.home.section import Section
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Heading, Text
from storage.glance import Glance, at_a_glance


async def hr_section(request: Request) -> Section:
    """The section of HR; nothing for whoever is not."""
    if not request.person.is_hr:
        return Section()
    say = request.say
    glance = await at_a_glance(request.uow, request.today, request.now, _end_of_month(request))
    lines = (
        say("home-networks", networks=glance.networks, people=glance.people),
        say("home-meetings-left", meetings=glance.meetings),
        *_missing(say, glance),
    )
    return Section((Heading(say("networks-title")), Text("\n".join(lines))), _mend(say, glance))


def _missing(say: Texts, glance: Glance) -> list[str]:
    people, channels = glance.missing_people, glance.missing_channels
    return [
        *([say("home-missing-people", number=people)] if people else []),
        *([say("home-missing-channels", number=channels)] if channels else []),
    ]


def _mend(say: Texts, glance: Glance) -> tuple[Button, ...]:
    if not glance.missing_people + glance.missing_channels:
        return ()
    args, style = {"text": "network"}, ButtonStyle.PRIMARY
    return (Button(label=say("home-button-missing"), action="command", args=args, style=style),)


def _end_of_month(request: Request) -> datetime:
    next_month = (request.today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return wall_moment(next_month, time(), request.zone)
