"""Naming the people of a draw."""

from collections.abc import Sequence

from storage import exercises, people
from storage.tables.identity import Person
from storage.unit_of_work import UnitOfWork


async def people_in_groups(uow: UnitOfWork, exercise_id: str) -> Sequence[Sequence[Person]]:
    """The people of each group, by name."""
    groups = await exercises.groups(uow, exercise_id)
    known = await people.by_ids(uow, [one for group in groups for one in group])
    return [sorted((known[one] for one in group), key=lambda person: person.name) for group in groups]


def introduced(person: Person) -> str:
    """A person's name, and where they come from if that is known."""
    return f"{person.name} ({person.administration})" if person.administration else person.name
