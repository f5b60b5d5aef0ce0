"""The participation card: the tables of each half-year, how to read them, and what else can be seen."""

from collections.abc import Iterator, Sequence

from handlers.notices import Briefing, Obsolete
from handlers.stats.files import report_files
from handlers.stats.period import Period
from handlers.stats.reading import Choice, known_periods, reader_of, reports
from handlers.stats.report import Report
from handlers.stats.tables import table
from handlers.stats.wording import period_text
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Text
from storage.counting import By

USUAL = (By.ALL, By.NETWORK)
MOST_BUTTONS = 4


async def compose_stats(briefing: Briefing) -> Card | Obsolete:
    """The figures for the one who asked; obsolete for who has no right to them any more."""
    if briefing.person is None:
        return Obsolete("no_recipient")
    today = briefing.now.astimezone(briefing.zone).date()
    reader = await reader_of(briefing.uow, briefing.person, today, briefing.args.get("network"))
    if reader is None:
        return Obsolete("not_allowed")
    choice, say = Choice.of(briefing.args), briefing.say
    found = await reports(briefing.uow, reader, choice, briefing.zone, briefing.now)
    periods = await known_periods(briefing.uow, today)
    return Card(
        title=say("stats-title"),
        locale=say.locale,
        body=tuple(body(say, found, choice)),
        buttons=(*_ways(say, found, choice, programme=reader.programme), *_periods(say, found, periods)),
        files=report_files(say, found, briefing.addresses, briefing.args.get("file", "")),
    )


def body(say: Texts, found: Sequence[Report], choice: Choice) -> Iterator[Element]:
    """What is said of each half-year, and how to read it."""
    for report in found:
        yield Heading(period_text(say, report.period))
        tables = [one for by in _divisions(choice) if (one := table(say, report, by))]
        yield from tables
        if not report.complete:
            day = say.date(report.period.released_on)
            yield Text(say("stats-running", day=day, mark=say("stats-hidden")))
        elif not tables:
            yield Text(say("stats-nothing"))
    fewest = max(report.fewest for report in found)
    if fewest:
        yield Text(say("stats-legend", k=fewest, mark=say("stats-hidden")), subtle=True)


def _divisions(choice: Choice) -> Sequence[By]:
    return (choice.by,) if choice.by else USUAL


def _ways(say: Texts, found: Sequence[Report], choice: Choice, *, programme: bool) -> Iterator[Button]:
    """A button for each other way to divide the same half-years."""
    if not programme or not any(report.complete for report in found):
        return
    span = f"{_typed(found[0].period)} – {_typed(found[-1].period)}"
    for by in (By.LEVEL, By.ADMINISTRATION, By.NETWORK):
        if by not in _divisions(choice):
            yield _button(say(f"stats-button-{by}"), f"stats {span} {by}")


def _periods(say: Texts, found: Sequence[Report], periods: Sequence[Period]) -> Iterator[Button]:
    """A button for each of the latest other half-years."""
    seen = {report.period for report in found}
    for period in [one for one in periods if one not in seen][-MOST_BUTTONS:]:
        yield _button(period_text(say, period), f"stats {_typed(period)}")


def _button(label: str, command: str) -> Button:
    return Button(label=label, action="command", args={"text": command})


def _typed(period: Period) -> str:
    return f"{period.since.year}-{period.half}"
