"""Composing: the card of a message, from the present state and in the recipient's language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.notices import Briefing, Notices, Obsolete
from handlers.ports import NO_ADDRESS, Addresses
from handlers.texts import Texts, known_locale
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor
from scheduling.targets import Target
from storage.tables.identity import Person
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork


class Composer:
    """Composes cards with the notices that the capabilities publish."""

    def __init__(
        self,
        notices: Notices,
        default_locale: str,
        default_zone: ZoneInfo,
        *,
        addresses: Addresses = NO_ADDRESS,
        template: bytes | None = None,
    ) -> None:
        self._notices = notices
        self._locale = default_locale
        self._zone = default_zone
        self._addresses = addresses
        self._template = template

    def knows(self, kind: str) -> bool:
        """Whether some capability composes messages of this kind."""
        return kind in self._notices

    async def compose(
        self, uow: UnitOfWork, row: OutboxRow, target: Target, now: datetime
    ) -> Card | Obsolete:
        """The card as it should read now; ``Obsolete`` if it should not be sent any more."""
        briefing = Briefing(
            uow=uow,
            subject_id=row.subject_id,
            now=now,
            say=Texts(self._locale_of(target)),
            zone=ZoneInfo(target.network.time_zone) if target.network else self._zone,
            network=target.network,
            person=await uow.get(Person, target.person_id) if target.person_id else None,
            standing=target.standing is not None,
            addresses=self._addresses,
            template=self._template,
            args=row.args,
        )
        return await self._notices[row.kind](briefing)

    def _locale_of(self, target: Target) -> str:
        own = known_locale(target.at.locale) if isinstance(target.at, Actor) else None
        return own or (target.network.locale if target.network else self._locale)
