"""What leaders answered to prompts, each for the eyes of those its author chose."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.sql.expression import Select

from storage.prepared import prepared
from storage.tables.content import Prompt, Reflection, Visibility
from storage.unit_of_work import UnitOfWork

FOR_FACILITATOR = (Visibility.FACILITATOR, Visibility.NETWORK)
FOR_NETWORK = (Visibility.NETWORK,)


async def of_person(uow: UnitOfWork, prompt_id: str, person_id: str) -> Reflection | None:
    """A person's answer to a prompt."""
    found = await uow.session.exec(
        select(Reflection).where(Reflection.prompt_id == prompt_id, Reflection.person_id == person_id)
    )
    return found.one_or_none()


async def keep(
    uow: UnitOfWork, prompt_id: str, person_id: str, text: str, visible_to: Visibility, now: datetime
) -> None:
    """Write down what a person answers to a prompt, and who may read it; a later answer replaces it."""
    written = {"text": text, "visible_to": visible_to, "written_at": now}
    await uow.insert_absent(Reflection, [{"prompt_id": prompt_id, "person_id": person_id, **written}])
    own = await of_person(uow, prompt_id, person_id)
    if own is not None:
        own.sqlmodel_update(written)


async def readable(uow: UnitOfWork, prompt_id: str, visible_to: Sequence[Visibility]) -> Sequence[Reflection]:
    """The answers to a prompt that are visible to one of these, in the order in which they were written."""
    statement = (
        select(Reflection)
        .where(Reflection.prompt_id == prompt_id, col(Reflection.visible_to).in_(visible_to))
        .order_by(col(Reflection.written_at))
    )
    return (await uow.session.exec(statement)).all()


async def counts(uow: UnitOfWork, prompt_id: str) -> Counter[Visibility]:
    """How many answers to a prompt are visible to each, and to nobody beyond."""
    return Counter({Visibility(one): number for one, number in await _counts(uow, prompt_id)})


async def own(uow: UnitOfWork, person_id: str) -> Sequence[tuple[Reflection, Prompt]]:
    """A person's reflections in whatever network, the newest first, each with its prompt."""
    statement = (
        select(Reflection, Prompt)
        .join(Prompt, col(Prompt.id) == col(Reflection.prompt_id))
        .where(Reflection.person_id == person_id)
        .order_by(col(Reflection.written_at).desc(), col(Reflection.id))
    )
    return (await uow.session.exec(statement)).all()


@prepared
def _counts(prompt_id: str) -> Select[str, int]:
    of_prompt = select(Reflection.visible_to, func.count()).where(Reflection.prompt_id == prompt_id)
    return of_prompt.group_by(col(Reflection.visible_to))
