"""Reading: a round's figures in one language, beside those of the first round."""

from collections.abc import Mapping

from handlers.disclosure.gate import Released
from handlers.disclosure.keeping import read
from handlers.disclosure.rounding import Shown
from handlers.evaluation.figures import ALL, MEDIAN, measure_of
from handlers.evaluation.questions import Question, asked
from handlers.texts import Texts
from storage.tables.evaluation import EvaluationRound


class Reading:
    """A round as it is read; ``first`` may be the same one."""

    def __init__(self, say: Texts, round_: EvaluationRound, first: EvaluationRound) -> None:
        self.say = say
        self.questions = asked(round_.questions, round_.which)
        self.is_first = round_.id == first.id
        self._figures = read(round_.figures)
        self._before = _medians(first)

    def shown(self, measure: str, group: str = ALL) -> Shown | None:
        """A figure of a group; ``None`` if it is hidden."""
        return self._figures.get(measure, {}).get(group)

    def before(self, question: Question, group: str = ALL) -> str:
        """The median of the same question in the first round."""
        if question.key not in self._before:
            return self.say("evaluation-not-asked")
        return self.median(self._before[question.key].get(group))

    def median(self, shown: Shown | None) -> str:
        """A median in words."""
        return self.say("evaluation-hidden") if shown is None else str(shown.low)

    def share(self, shown: Shown | None) -> str:
        """How many of those who could, in words."""
        if shown is None or shown.high is None:
            return self.say("evaluation-hidden")
        if shown.low == shown.high:
            return self.say("evaluation-share-about", percent=shown.low)
        return self.say("evaluation-share-between", lowest=shown.low, highest=shown.high)


def _medians(round_: EvaluationRound) -> Mapping[str, Released]:
    """The medians of a round, by question."""
    figures = read(round_.figures)
    questions = asked(round_.questions, round_.which)
    return {one.key: figures[measure_of(place, MEDIAN)] for place, one in enumerate(questions)}
