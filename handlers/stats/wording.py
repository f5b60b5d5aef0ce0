"""How figures are said."""

from babel.numbers import format_decimal

from handlers.disclosure.cells import Kind
from handlers.disclosure.rounding import STEP, Shown
from handlers.stats.measures import Measure, Unit
from handlers.stats.period import Period
from handlers.stats.report import Line
from handlers.texts import Texts
from storage.counting import By


def period_text(say: Texts, period: Period) -> str:
    """The name of a half-year."""
    return say("stats-period", half=period.half, year=str(period.since.year))


def division_text(say: Texts, line: Line) -> str:
    """The way in which a figure is divided from others."""
    return say("stats-all") if line.division == By.ALL else say(f"stats-by-{line.division}")


def levels_text(say: Texts, measure: Measure) -> str:
    """For whom a measure is shown."""
    divisions = [say(f"stats-by-{by}") for by in measure.by]
    if measure.kind is not Kind.OPEN and By.NETWORK in measure.by:
        network = say("stats-by-network")
        divisions[divisions.index(network)] = say("stats-shown-bands", division=network)
    return ", ".join([say("stats-all"), *divisions])


def figure_text(say: Texts, line: Line | None) -> str:
    """A figure in words, the same for every hidden one; a dash where there was nothing to count."""
    if line is None:
        return say("stats-none")
    if line.shown is None:
        return say("stats-hidden")
    if not line.shown.whole:
        return say("stats-none")
    return _said(say, line.measure, line.shown)


def weighed_text(say: Texts, line: Line | None) -> str:
    """A figure with what one person weighs in it."""
    words = figure_text(say, line)
    weight = weight_text(say, line)
    return say("stats-weighed", figure=words, weight=weight) if weight else words


def weight_text(say: Texts, line: Line | None) -> str:
    """What one person, or one dilemma, weighs; nothing for what is about neither."""
    if line is None or line.shown is None or line.measure.kind is Kind.OPEN or not line.shown.weight:
        return ""
    number = format_decimal(line.shown.weight, "0.#", locale=say.locale)
    return say("stats-weight", points=number)


def _said(say: Texts, measure: Measure, shown: Shown) -> str:
    if measure.kind is Kind.OPEN:
        words = "stats-for-networks" if measure.unit is Unit.NETWORKS else "stats-of"
        return say(words, part=shown.low, whole=shown.whole)
    if measure.unit is not Unit.NOTHING:
        kind = "more" if shown.high is None else "exact"
        return say(f"stats-{measure.unit}-{kind}", number=shown.low)
    if measure.kind is Kind.COUNT:
        return say("stats-about", number=shown.low)
    return _percent(say, shown)


def _percent(say: Texts, shown: Shown) -> str:
    if shown.low == shown.high:
        return say("stats-percent", percent=shown.low)
    if shown.low == 0:
        return say("stats-percent-below", percent=_end(shown))
    if shown.high == 100:  # noqa: PLR2004 -- of a hundred
        return say("stats-percent-from", percent=shown.low)
    return say("stats-percent-band", lowest=shown.low, highest=shown.high or 0)


def _end(shown: Shown) -> int:
    """Below what the lowest band lies: 0 to 59 is under 60."""
    high = shown.high or 0
    return high if high % STEP == 0 else high + 1
