"""One dilemma summed up, in the order in which a facilitator needs it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from handlers.dilemmas.cards import field_label
from handlers.summaries.document import Author, Block, Item, Passage, Section, gathered, source
from handlers.texts import Texts
from storage.tables.dilemmas import Clarification, Dilemma, Feedback, Phase, ThreadReply
from storage.tables.identity import Role

ORDER = ("wonders", "experienced", "hears", "works", "assumption", "would_try")
"""What peers asked, experienced, noticed and would try: the types are those of the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A dilemma and all that was written to it, by ``givers`` of the ``leaders`` who could have."""

    dilemma: Dilemma
    given: Sequence[Feedback]
    said: Sequence[ThreadReply]
    asked: Sequence[Clarification]
    givers: int
    leaders: int
    names: Mapping[str, str]


def sections_of(case: Case, say: Texts, zone: ZoneInfo) -> tuple[Section, ...]:
    """The sections of a dilemma's own summary."""
    taken: list[Item] = [*_takes_along(case, say), *_follow_up(case, say, zone)]
    framed: list[Item] = [*framing(case, say), contributed(case, say)]
    sections = (
        _section(say, "question", framed, heading=title(case)),
        *(
            Section(name=field, heading=field_label(say, field), blocks=(Block(written),))
            for field in ORDER
            if (written := gathered(_written(case, field, say)))
        ),
        Section(name="thread", heading=say("thread-heading"), blocks=_blocks(gathered(_said(case, say)))),
        _section(say, "open", _open_questions(case, say)),
        _section(say, "takes-along", taken),
    )
    return tuple(section for section in sections if section.blocks)


def title(case: Case) -> Passage:
    """The dilemma's heading, in the asker's words."""
    return _own(case, "title")


def framing(case: Case, say: Texts) -> tuple[Passage, ...]:
    """The question as it was last put, under the asker's name if there is one, and the situation."""
    field = "restated" if case.dilemma.restated else "wanted"
    question = _own(case, field, say("dilemmas-question"), named=True)
    return (question, _own(case, "situation", say("dilemmas-form-situation")))


def contributed(case: Case, say: Texts) -> str:
    """How many of how many have contributed."""
    return say("summaries-contributed", givers=case.givers, leaders=max(case.leaders, case.givers))


def by_type(case: Case, say: Texts) -> tuple[Passage, ...]:
    """Everything that was contributed, each under its type."""
    typed = [one for field in ORDER for one in gathered(_written(case, field, say, field_label(say, field)))]
    return (*typed, *gathered(_said(case, say, say("thread-heading"))))


def kept_back(label: str, say: Texts) -> str:
    """The label of what the network is not to read, or not yet, lest it be read aloud with the rest."""
    return " · ".join(part for part in (label, say("summaries-only-facilitator")) if part)


def _section(say: Texts, name: str, items: Sequence[Item], heading: Item = "") -> Section:
    return Section(name=name, heading=say(f"summaries-section-{name}"), blocks=_blocks(items, heading))


def _blocks(items: Sequence[Item], heading: Item = "") -> tuple[Block, ...]:
    return (Block(tuple(items), heading),) if items else ()


def _own(case: Case, field: str, label: str = "", *, named: bool = False) -> Passage:
    asker = case.dilemma.asker_id if named else None
    return Passage(
        sources=(source("dilemma", case.dilemma.id, field),),
        words=getattr(case.dilemma, field),
        label=label,
        authors=_authors(case, asker),
    )


def _written(case: Case, field: str, say: Texts, label: str = "") -> list[Passage]:
    return [
        Passage(
            sources=(source("feedback", one.id, field),),
            words=words,
            label=label if case.dilemma.released and not one.late else kept_back(label, say),
            authors=_authors(case, one.person_id),
            contribution=True,
        )
        for one in case.given
        if (words := getattr(one, field))
    ]


def _said(case: Case, say: Texts, label: str = "") -> list[Passage]:
    """What was written in the thread, where everybody reads it at once."""
    return [
        Passage(
            sources=(source("thread_reply", one.id, "text"),),
            words=one.text,
            label=label if one.role is Role.LEADER else say("thread-by-facilitator"),
            authors=_authors(case, one.person_id),
            contribution=True,
        )
        for one in case.said
    ]


def _open_questions(case: Case, say: Texts) -> tuple[Passage, ...]:
    """Without names, as they stand in the channel."""
    return gathered(
        Passage(
            sources=(source("clarification", one.id, "question"),),
            words=one.question,
            label=say("clarify-asked"),
        )
        for one in case.asked
        if not one.answer
    )


def _takes_along(case: Case, say: Texts) -> tuple[Passage, ...]:
    words = case.dilemma.takes_along
    return (_own(case, "takes_along", say("takeaway-form-takes-along"), named=True),) if words else ()


def _follow_up(case: Case, say: Texts, zone: ZoneInfo) -> tuple[str, ...]:
    """When the asker is asked how it went. What they will do they have written for themselves alone."""
    asked_at = case.dilemma.next_step_at
    if case.dilemma.phase is not Phase.FOLLOW_UP or asked_at is None:
        return ()
    return (say("summaries-follow-up", day=say.day(asked_at, zone)),)


def _authors(case: Case, person_id: str | None) -> tuple[Author, ...]:
    name = case.names.get(person_id) if person_id else None
    return (Author(person_id, name),) if person_id and name else ()
