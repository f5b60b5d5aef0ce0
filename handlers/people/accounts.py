"""Accounts: tying a platform's users to the people the bot knows by e-mail."""

from handlers.vocabulary.events import Actor, Platform
from storage import people
from storage.tables.identity import Account, Person
from storage.unit_of_work import UnitOfWork


async def remember(uow: UnitOfWork, person: Person, actor: Actor) -> Account:
    """Tie ``actor`` to ``person``, or bring what is known of the account up to date.

    Two events of one person may come at the same moment, and both may be their first.
    """
    identity = {"platform": actor.platform, "tenant": actor.tenant, "user_id": actor.user_id}
    await uow.insert_absent(Account, [{"person_id": person.id, **identity}])
    account = await people.account(uow, **identity)
    account.person_id = person.id
    account.locale = actor.locale or account.locale
    account.address = {**account.address, **actor.address}
    uow.add(account)
    await uow.flush()
    return account


def is_news(account: Account, actor: Actor) -> bool:
    """Whether what is stored of the account is wrong or of no use.

    One place more where they can be met is no news: a row that changes when somebody first answers in private would
    tell who answered.
    """
    if actor.locale not in {None, account.locale} or (actor.address and not account.address):
        return True
    return any(account.address.get(key, value) != value for key, value in actor.address.items())


def as_actor(account: Account) -> Actor:
    """The account in the words that adapters understand."""
    return Actor(
        platform=Platform(account.platform),
        tenant=account.tenant,
        user_id=account.user_id,
        locale=account.locale,
        address=account.address,
    )
