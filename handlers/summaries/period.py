"""The time since a network's last meeting summed up, by the four working areas. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.dilemmas.course import CONTRIBUTING
from handlers.exercises.library import title_of
from handlers.prompts.bank import AREAS
from handlers.prompts.wording import words_of
from handlers.summaries.dilemma import Case, by_type, contributed, framing, kept_back, title
from handlers.summaries.document import Author, Block, Item, Passage, Section, gathered, source
from handlers.summaries.edits import Theme
from handlers.summaries.themes import A_GROUP, shared_by_several
from handlers.texts import Texts
from storage.tables.content import Kept, Prompt, Reflection, Visibility
from storage.tables.dilemmas import Phase
from storage.tables.exercises import Exercise, Report

OTHER = "other"
"""Where prompts without a working area stand: the oldest have none."""
PROMISES_FROM = 3
"""With one or two, everybody would look for who it is."""
KEPT_FROM = 5
"""From so many judged promises on it is told how many were kept: they are for their owners' eyes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """How many wanted to try something after the last meeting, and what became of it."""

    made: int = 0
    kept: Mapping[Kept, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What has happened since the last meeting. ``private`` counts answers that only their authors read."""

    cases: Sequence[Case]
    prompts: Sequence[tuple[Prompt, Sequence[Reflection]]]
    exercises: Sequence[tuple[Exercise, Sequence[Report]]]
    promises: Promises
    private: int
    agenda: str
    names: Mapping[str, str]


def sections_of(period: Period, say: Texts) -> tuple[Section, ...]:
    """The working areas; a prompt without one comes after them."""
    areas = [_section(say, f"area-{area}", _area(period, area, say)) for area in (*AREAS, OTHER)]
    return tuple(section for section in areas if section.blocks)


def closing(
    period: Period, themes: Sequence[Theme], texts: Sequence[Passage], say: Texts
) -> tuple[Section, ...]:
    """What leads on to the next meeting: candidates for its agenda, promises, and the agenda as it stands."""
    told = (*_promises(period.promises, say), *_private(period, say))
    sections = (
        _section(say, "candidates", _candidates(period, themes, texts, say)),
        _section(say, "promises", [Block(told)] if told else []),
        _section(say, "agenda", [Block((period.agenda,))] if period.agenda else [], network=False),
    )
    return tuple(section for section in sections if section.blocks)


def _area(period: Period, area: str, say: Texts) -> list[Block]:
    cases = [_case(one, say) for one in period.cases] if area == AREAS[0] else []
    asked = [_prompt(period, *one, say) for one in period.prompts if _area_of(one[0]) == area]
    tried = [_exercise(period, *one, say) for one in period.exercises] if area == "tools" else []
    return [*cases, *asked, *tried]


def _area_of(prompt: Prompt) -> str:
    return prompt.area if prompt.area in AREAS else OTHER


def _case(case: Case, say: Texts) -> Block:
    state = say("summaries-state", phase=case.dilemma.phase.value)
    items: list[Item] = [*framing(case, say), f"{state} {contributed(case, say)}", *by_type(case, say)]
    return Block(tuple(items), heading=title(case))


def _prompt(period: Period, prompt: Prompt, answers: Sequence[Reflection], say: Texts) -> Block:
    written = gathered(_answer(period, one, say) for one in answers)
    items: tuple[Item, ...] = written or (say("summaries-prompt-unanswered"),)
    own = prompt.text and not prompt.bank_key
    asked = Passage(sources=(source("prompt", prompt.id, "text"),), words=prompt.text or "")
    return Block(items, heading=asked if own else words_of(prompt, say))


def _answer(period: Period, answer: Reflection, say: Texts) -> Passage:
    written = _passage(period, "reflection", answer.id, answer.text, answer.person_id)
    if answer.visible_to is Visibility.NETWORK:
        return written
    return replace(written, label=kept_back(written.label, say))


def _exercise(period: Period, exercise: Exercise, reports: Sequence[Report], say: Texts) -> Block:
    written = gathered(_passage(period, "report", one.id, one.text, one.person_id) for one in reports)
    return Block(
        written or (say("exercises-none"),), heading=say("exercises-title", title=title_of(exercise, say))
    )


def _passage(period: Period, table: str, row_id: str, words: str, person_id: str) -> Passage:
    authors = (Author(person_id, period.names[person_id]),) if person_id in period.names else ()
    return Passage(sources=(source(table, row_id, "text"),), words=words, authors=authors, contribution=True)


def _candidates(period: Period, themes: Sequence[Theme], texts: Sequence[Passage], say: Texts) -> list[Block]:
    """What at least two people are behind: open dilemmas with answers, and themes."""
    cases = [Block((contributed(one, say),), title(one)) for one in period.cases if _is_candidate(one)]
    names = shared_by_several(themes, texts)
    return [*cases, *([Block(tuple(say("summaries-theme", name=name) for name in names))] if names else [])]


def _is_candidate(case: Case) -> bool:
    return case.givers >= A_GROUP and case.dilemma.phase in (*CONTRIBUTING, Phase.MEETING, Phase.TAKEAWAY)


def _promises(promises: Promises, say: Texts) -> tuple[str, ...]:
    if promises.made < PROMISES_FROM:
        return ()
    made = say("summaries-promises", made=promises.made)
    kept = promises.kept or {}
    judged = sum(kept.values())
    if judged < KEPT_FROM:
        return (made,)
    counts = {name: kept.get(value, 0) for name, value in (("yes", Kept.YES), ("partly", Kept.PARTLY))}
    return (made, say("summaries-promises-kept", judged=judged, **counts))


def _private(period: Period, say: Texts) -> tuple[str, ...]:
    return (say("summaries-private", private=period.private),) if period.private else ()


def _section(say: Texts, name: str, blocks: Sequence[Block], *, network: bool = True) -> Section:
    heading = say(f"summaries-section-{name}")
    return Section(name=name, heading=heading, blocks=tuple(blocks), network=network)
