"""The story: which of the fixed things happen when. Everything else is how people react to what they see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from itertools import cycle

from bot.demo.almanac import day_of, local, meetings_of, out_of_july, working_time
from bot.demo.cast import Company, Player
from bot.demo.content import DilemmaText
from bot.demo.facilitators import ask_from_bank, ask_own_question
from bot.demo.gatherings import Gatherings
from bot.demo.handing import hand_over_next, move_next
from bot.demo.hr import ask_for_figures, ask_without_the_role
from bot.demo.leaders import Leaders
from bot.demo.scene import Scene

FIGURES_ASKED = (date(2010, 1, 11), date(2010, 8, 9), date(2011, 1, 10))
REFUSED = date(2010, 2, 8)
# Days after a meeting: a dilemma leaves peers time to help, a question of one's own keeps clear of the bot's.
DILEMMA_FROM, DILEMMA_UNTIL = 8, 38
QUESTION_FROM, QUESTION_UNTIL = 9, 18
QUESTION_AFTER_MEETINGS = (1, 4)


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that a facilitator does ``on`` a day about the next meeting of network number ``network``."""

    network: int
    on: date
    start: datetime


# A week after the invitation, when many have answered, the meeting is put off for a week.
MOVED, MOVED_TO = Turn(0, date(2010, 1, 6), local(date(2010, 1, 12), 13)), date(2010, 1, 19)
# The facilitator of the last network takes a meeting of the one before.
HANDED_OVER = Turn(4, date(2010, 2, 22), local(date(2010, 3, 4), 13))


def tell(scene: Scene, networks: Sequence[Leaders], gatherings: Sequence[Gatherings], hr: Player) -> None:
    """Put everything fixed on the agenda."""
    for one in gatherings:
        one.put_on_agenda()
    _turns(scene, gatherings)
    for level in scene.content.dilemmas:
        of_level = [one for one in networks if one.company.row.level == level]
        _deal_dilemmas(scene, of_level, scene.content.dilemmas[level])
    _deal_questions(scene, [one.company for one in networks])
    _figures(scene, networks[0].company, hr)


def _turns(scene: Scene, gatherings: Sequence[Gatherings]) -> None:
    moved = partial(move_next, scene, gatherings[MOVED.network], MOVED.start, MOVED_TO)
    scene.agenda.add(local(MOVED.on, 10, 20), moved)
    substitute = gatherings[-1].company.facilitator
    handed = partial(hand_over_next, scene, gatherings[HANDED_OVER.network], HANDED_OVER.start, substitute)
    scene.agenda.add(local(HANDED_OVER.on, 14, 5), handed)


def _deal_dilemmas(scene: Scene, networks: Sequence[Leaders], dilemmas: Sequence[DilemmaText]) -> None:
    hands: Mapping[int, list[DilemmaText]] = {number: [] for number in range(len(networks))}
    for number, dilemma in zip(cycle(hands), dilemmas, strict=False):
        hands[number].append(dilemma)
    for number, hand in hands.items():
        _spread(scene, networks[number], hand)


def _spread(scene: Scene, leaders: Leaders, dilemmas: Sequence[DilemmaText]) -> None:
    """Each dilemma in a period of its own between two meetings, each from another leader."""
    company = leaders.company
    days = [day_of(meeting.starts_at) for meeting in meetings_of(company.row)]
    chosen = sorted(scene.chance.sample(days[:-1], len(dilemmas)))
    askers = scene.chance.sample(company.leaders, len(dilemmas))
    for day, asker, dilemma in zip(chosen, askers, dilemmas, strict=True):
        later = out_of_july(day + timedelta(days=scene.chance.randint(DILEMMA_FROM, DILEMMA_UNTIL)))
        scene.agenda.add(working_time(scene.chance, later), partial(leaders.put, asker, dilemma))


def _deal_questions(scene: Scene, companies: Sequence[Company]) -> None:
    questions = cycle(scene.content.questions)
    for number, company in enumerate(companies):
        first, second = (_question_time(scene, company, after) for after in QUESTION_AFTER_MEETINGS)
        scene.agenda.add(first, partial(ask_own_question, scene, company, next(questions)))
        if number % 2:
            scene.agenda.add(second, partial(ask_from_bank, scene, company))
        else:
            scene.agenda.add(second, partial(ask_own_question, scene, company, next(questions)))


def _question_time(scene: Scene, company: Company, after: int) -> datetime:
    day = day_of(meetings_of(company.row)[after].starts_at)
    later = day + timedelta(days=scene.chance.randint(QUESTION_FROM, QUESTION_UNTIL))
    return working_time(scene.chance, out_of_july(later))


def _figures(scene: Scene, company: Company, hr: Player) -> None:
    for day in FIGURES_ASKED:
        scene.agenda.add(local(day, 10), partial(ask_for_figures, scene, hr))
    curious = company.leaders[0]
    scene.agenda.add(local(REFUSED, 10, 12), partial(ask_without_the_role, scene, curious, company.name))
