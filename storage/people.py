"""People and their accounts."""

from collections.abc import Iterable, Sequence

from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from storage.prepared import prepared
from storage.tables.identity import Account, Person, SearchMiss
from storage.unit_of_work import UnitOfWork


async def by_email(uow: UnitOfWork, email: str) -> Person | None:
    """The person with this e-mail address, whatever its case."""
    found = await uow.session.exec(select(Person).where(Person.email == email.strip().lower()))
    return found.one_or_none()


async def by_emails(uow: UnitOfWork, emails: Iterable[str]) -> dict[str, Person]:
    """The people with these e-mail addresses, by address in lower case."""
    wanted = {email.strip().lower() for email in emails}
    found = await uow.session.exec(select(Person).where(col(Person.email).in_(wanted)))
    return {person.email: person for person in found}


async def by_ids(uow: UnitOfWork, ids: Iterable[str]) -> dict[str, Person]:
    """The people with these ids, by id."""
    found = await uow.session.exec(select(Person).where(col(Person.id).in_(set(ids))))
    return {person.id: person for person in found}


async def of_account(
    uow: UnitOfWork, platform: str, tenant: str, user_id: str
) -> tuple[Person, Account] | None:
    """The person behind an account, if the two have been tied together."""
    return (await _of_account(uow, platform, tenant, user_id)).one_or_none()


async def accounts_of(uow: UnitOfWork, person_id: str) -> Sequence[Account]:
    """A person's accounts, in a stable order."""
    # Together with the person: whoever is written to is also addressed by name.
    return [account for _, account in await _with_accounts(uow, person_id)]


async def account(uow: UnitOfWork, platform: str, tenant: str, user_id: str) -> Account:
    """The account with this identity, which must be there."""
    found = await uow.session.exec(
        select(Account).where(
            Account.platform == platform, Account.tenant == tenant, Account.user_id == user_id
        )
    )
    return found.one()


async def all_hr(uow: UnitOfWork) -> Sequence[Person]:
    """Everybody who is HR."""
    return (await uow.session.exec(select(Person).where(col(Person.is_hr)))).all()


async def without_account(uow: UnitOfWork, platform: str) -> Sequence[Person]:
    """Everybody who has no account on ``platform``, by name."""
    known = select(Account.person_id).where(Account.platform == platform)
    statement = select(Person).where(col(Person.id).not_in(known)).order_by(Person.name)
    return (await uow.session.exec(statement)).all()


async def miss(uow: UnitOfWork, platform: str, subject_id: str) -> SearchMiss | None:
    """The failed search for one person or channel on ``platform``."""
    found = await uow.session.exec(
        select(SearchMiss).where(SearchMiss.platform == platform, SearchMiss.subject_id == subject_id)
    )
    return found.one_or_none()


async def misses(uow: UnitOfWork, platform: str) -> dict[str, SearchMiss]:
    """What was looked for on ``platform`` and not found, by the id of the person or channel."""
    found = await uow.session.exec(select(SearchMiss).where(SearchMiss.platform == platform))
    return {miss.subject_id: miss for miss in found}


@prepared
def _of_account(platform: str, tenant: str, user_id: str) -> Select[Person, Account]:
    return (
        select(Person, Account)
        .join(Account, col(Account.person_id) == col(Person.id))
        .where(Account.platform == platform, Account.tenant == tenant, Account.user_id == user_id)
    )


@prepared
def _with_accounts(person_id: str) -> Select[Person, Account]:
    return (
        select(Person, Account)
        .join(Account, col(Account.person_id) == col(Person.id))
        .where(Person.id == person_id)
        .order_by(Account.platform, Account.id)
    )
