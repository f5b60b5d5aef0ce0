"""A municipality to count in: networks, people and what they took part in, written straight into the database."""

from datetime import UTC, date, datetime, time, timedelta

from storage import networks, occasions, participation
from storage.networks import name_key
from storage.tables.absences import Absence
from storage.tables.identity import Level, Membership, Network, Person, Role
from storage.tables.meetings import Answer, Attendance, InvitationAnswer, Meeting
from storage.tables.participation import Activity, OccasionKind
from storage.unit_of_work import UnitOfWork

SINCE = date(2025, 1, 1)


class Municipality:
    """Adds what a test needs; people are named ``a0``, ``a1`` … of the network ``a``."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def network(
        self, name: str, leaders: int, level: Level = Level.OTHER, administration: str | None = None
    ) -> None:
        """A network with its leaders, all of one administration, and one facilitator."""
        self._uow.add(
            Network(
                id=name,
                name=f"Netværk {name}",
                name_key=name_key(f"Netværk {name}"),
                level=level,
                locale="da",
                time_zone="Europe/Copenhagen",
                first_date=SINCE,
                starts_at=time(13),
                every_months=2,
                duration_minutes=180,
            )
        )
        roles = {f"{name}{number}": Role.LEADER for number in range(leaders)}
        for person, role in {**roles, f"{name}-facilitator": Role.FACILITATOR}.items():
            self._uow.add(
                Person(id=person, email=f"{person}@example.com", name=person, administration=administration)
            )
            await self._uow.flush()
            self._uow.add(Membership(network_id=name, person_id=person, role=role, since=SINCE))
        await self._uow.flush()

    async def meeting(
        self, network: str, day: date, present: int, of: int, *, moved_by: int = 0, cancelled: bool = False
    ) -> None:
        """A meeting whose first ``present`` leaders were there and had said so a week before."""
        meant = datetime.combine(day, time(12), tzinfo=UTC)
        starts_at = meant + timedelta(days=moved_by)
        meeting = Meeting(
            network_id=network,
            occurrence_at=meant,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=3),
            changed_at=meant,
            cancelled=cancelled,
            cancelled_by=f"{network}-facilitator" if cancelled else None,
        )
        self._uow.add(meeting)
        await self._uow.flush()
        for number in range(0 if cancelled else of):
            person = f"{network}{number}"
            self._uow.add(
                Attendance(
                    meeting_id=meeting.id, person_id=person, present=number < present, noted_at=starts_at
                )
            )
            if number < present:
                self._uow.add(
                    InvitationAnswer(
                        meeting_id=meeting.id,
                        person_id=person,
                        answer=Answer.YES,
                        starts_at=starts_at,
                        answered_at=starts_at - timedelta(days=7),
                    )
                )
        await self._uow.flush()

    async def prompt(self, network: str, day: date, *people: str) -> None:
        """A prompt that these people answered."""
        subject = f"prompt-{network}-{day}"
        at = datetime.combine(day, time(8), tzinfo=UTC)
        await occasions.begin(self._uow, OccasionKind.PROMPT, subject, network, at, day)
        for person in people:
            await self._takes_part(Activity.PROMPT_ANSWERED, network, day, subject, person)

    async def dilemma(
        self, network: str, day: date, asker: str | None, *givers: str, after_hours: int | None = 1
    ) -> None:
        """A dilemma, closed on its day, that these people gave feedback on, the first of them after some hours."""
        subject = f"dilemma-{network}-{day}-{asker}"
        at = datetime.combine(day, time(8), tzinfo=UTC)
        await occasions.begin(self._uow, OccasionKind.DILEMMA, subject, network, at, day)
        if asker:
            await self._takes_part(Activity.DILEMMA_ASKED, network, day, subject, asker)
        else:
            await participation.record_anonymous(self._uow, Activity.DILEMMA_ASKED, network, day)
        for giver in givers:
            await self._takes_part(Activity.FEEDBACK_GIVEN, network, day, subject, giver)
        if givers and after_hours is not None:
            await occasions.respond(self._uow, subject, at + timedelta(hours=after_hours))
        await occasions.close(self._uow, subject, day)

    async def followed_up(self, network: str, day: date, asker: str, outcome: Activity | None) -> None:
        """The asker of the dilemma of that day is asked how it went, and tells, or not."""
        subject = f"dilemma-{network}-{day}-{asker}"
        await occasions.ask_to_follow_up(self._uow, subject, day)
        if outcome is not None:
            await occasions.follow_up(self._uow, subject, day)
            await participation.record_anonymous(self._uow, outcome, network, day)

    async def joins(self, network: str, person: str, day: date) -> None:
        """A leader's first day, after all."""
        (await self._membership(network, person)).since = day
        await self._uow.flush()

    async def leaves(self, network: str, person: str, day: date) -> None:
        """A leader's last day."""
        (await self._membership(network, person)).until = day
        await self._uow.flush()

    async def is_away(self, person: str, since: date, until: date) -> None:
        """Somebody is away from one day to another."""
        self._uow.add(Absence(person_id=person, since=since, until=until, set_by=person))
        await self._uow.flush()

    async def _membership(self, network: str, person: str) -> Membership:
        membership = await networks.membership(self._uow, network, person, Role.LEADER)
        if membership is None:
            raise LookupError(person)
        return membership

    async def _takes_part(
        self, activity: Activity, network: str, day: date, subject: str, person: str
    ) -> None:
        await participation.record(self._uow, activity, network, day, subject_id=subject, person_id=person)
