"""Identity: which person is behind an account, asking the platform for the e-mail when first met."""

from dataclasses import dataclass

from handlers.people.accounts import is_news, remember
from handlers.ports import Platforms
from handlers.texts import known_locale
from handlers.vocabulary.events import Actor
from storage import networks, people
from storage.database import Database
from storage.tables.identity import Account, Person
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Known:
    """A person the bot knows, and the language to speak: their own first, their network's second."""

    person: Person
    locale: str | None


async def identify(database: Database, platforms: Platforms, actor: Actor) -> Known | None:
    """Who this is, or ``None`` for somebody the bot does not know.

    Raises:
        DeliveryFailedError: the platform could not be asked.
    """
    async with database.read() as uow:
        found = await people.of_account(uow, actor.platform, actor.tenant, actor.user_id)
        if found is not None and not is_news(found[1], actor):
            return await _known(uow, *found)
    found = await (_remember(database, found[0], actor) if found else _introduce(database, platforms, actor))
    if found is None:
        return None
    async with database.read() as uow:
        return await _known(uow, *found)


async def _known(uow: UnitOfWork, person: Person, account: Account) -> Known:
    return Known(person, known_locale(account.locale) or await _network_locale(uow, person))


async def _introduce(database: Database, platforms: Platforms, actor: Actor) -> tuple[Person, Account] | None:
    profile = await _profile(platforms, actor)
    if profile.email is None:
        return None
    async with database.read() as uow:
        person = await people.by_email(uow, profile.email)
    return await _remember(database, person, profile) if person else None


async def _profile(platforms: Platforms, actor: Actor) -> Actor:
    ports = platforms.get(actor.platform)
    return actor if actor.email or ports is None else await ports.directory.profile(actor)


async def _remember(database: Database, person: Person, actor: Actor) -> tuple[Person, Account]:
    async with database.write() as uow:
        account = await remember(uow, person, actor)
        await uow.commit()
    return person, account


async def _network_locale(uow: UnitOfWork, person: Person) -> str | None:
    network = await networks.any_of_person(uow, person.id)
    return network.locale if network else None
