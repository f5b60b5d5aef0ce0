"""The tables of a round: question by question, and network by network."""

from collections.abc import Sequence

from handlers.evaluation.figures import ALL, MEDIAN, RESPONSE, SHARES, measure_of
from handlers.evaluation.reading import Reading
from handlers.vocabulary.cards import Table
from storage.tables.identity import Network


def response_text(reading: Reading, group: str = ALL) -> str:
    """How many have answered, and so how many have not."""
    shown = reading.shown(RESPONSE, group)
    if shown is None:
        return reading.say("evaluation-response-hidden")
    return reading.say("evaluation-response", share=reading.share(shown), asked=shown.whole)


def questions_table(reading: Reading, group: str = ALL) -> Table:
    """A line for each question, of the programme or of one network."""
    say = reading.say
    shares = reversed(SHARES)
    header = ["question", "median", *([] if reading.is_first else ["before"]), "answers", *shares]
    rows = [_line(reading, place, group) for place in range(len(reading.questions))]
    return Table(tuple(say(f"evaluation-column-{name}") for name in header), tuple(rows))


def _line(reading: Reading, place: int, group: str) -> tuple[str, ...]:
    question, median = reading.questions[place], reading.shown(measure_of(place, MEDIAN), group)
    return (
        question.text(reading.say.locale),
        reading.median(median),
        *([] if reading.is_first else [reading.before(question, group)]),
        str(median.whole) if median else reading.say("evaluation-hidden"),
        *(reading.share(reading.shown(measure_of(place, share), group)) for share in reversed(SHARES)),
    )


def networks_table(reading: Reading, every: Sequence[Network]) -> Table:
    """A line for each question, with the median of each network beside how many there rated it high."""
    say = reading.say
    header = (say("evaluation-column-question"), *(network.name for network in every))
    rows = tuple(
        (
            question.text(say.locale),
            *(_in_network(reading, place, network.id) for network in every),
        )
        for place, question in enumerate(reading.questions)
    )
    return Table(header, rows)


def _in_network(reading: Reading, place: int, network_id: str) -> str:
    median = reading.shown(measure_of(place, MEDIAN), network_id)
    high = reading.shown(measure_of(place, "high"), network_id)
    if median is None or high is None:
        return reading.say("evaluation-hidden")
    return reading.say("evaluation-in-network", median=median.low, share=reading.share(high))
