"""``sparring tick``: one round of planning and delivery."""

from datetime import UTC, datetime

import click

from bot.application import SystemClock, open_application
from bot.commands.context import run_async, settings_or_stop
from bot.settings import Settings
from handlers.ports import Clock
from scheduling.planner import plan


class _Rehearsal:
    """A clock that stands still at a chosen moment."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment


@click.command()
@click.option("--now", "moment", metavar="TIME", help="Pretend it is TIME (ISO 8601); development only.")
def tick(moment: str | None) -> None:
    """Plan and deliver all that is due, then exit."""
    settings = settings_or_stop()
    clock = _rehearsal(settings, moment) if moment else SystemClock()
    delivered = run_async(_tick(settings, clock))
    click.echo(f"{delivered} messages handled.")


def _rehearsal(settings: Settings, text: str) -> Clock:
    if not settings.development:
        message = "--now is for rehearsals: it needs SPARRING_ENV=development."
        raise click.ClickException(message)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"--now {text!r} is not a time; write one like 2009-09-08T13:00."
        raise click.ClickException(message) from None
    local = moment if moment.tzinfo else moment.replace(tzinfo=settings.time_zone)
    return _Rehearsal(local.astimezone(UTC))


async def _tick(settings: Settings, clock: Clock) -> int:
    async with open_application(settings, clock) as application:
        await plan(application.database, clock.now(), seal=application.seal)
        return await application.delivery.deliver_due(clock)
