"""Leaders: they answer invitations and questions, put dilemmas, and give each other feedback."""

from collections import defaultdict
from datetime import datetime
from functools import partial

from bot.demo.agenda import Act
from bot.demo.almanac import END, meetings_of
from bot.demo.cast import Company, Player
from bot.demo.chronicle import Entry
from bot.demo.content import DilemmaText, Words
from bot.demo.scene import Scene
from bot.demo.stage import Message
from handlers.vocabulary.cards import Text

# How likely those who have not answered yet do so after a reminder, and within how many days.
ANSWERS = {"14d": (0.6, 5), "2d": (0.65, 1), "0d": (0.3, 0)}
COMING, CHANGING, REFLECTING = 0.88, 0.07, 0.55
DAYS_TO_CHANGE, DAYS_TO_REFLECT, DAYS_TO_HELP = 6, 9, 8
FEWEST_PEERS, MOST_PEERS = 2, 4


class Leaders:
    """The leaders of one network, as they react to what stands in its channel."""

    def __init__(self, scene: Scene, company: Company) -> None:
        self.company = company
        self._scene = scene
        self._starts = [meeting.starts_at for meeting in meetings_of(company.row)]
        self._coming: defaultdict[datetime, dict[str, bool]] = defaultdict(dict)
        self._put: list[tuple[DilemmaText, Player, Entry]] = []
        self._fits_any = scene.chance.sample(scene.content.feedback, len(scene.content.feedback))

    def notice(self, message: Message) -> None:
        """See a new message in the channel, and decide who does something about it when."""
        match message.card.buttons[0].action:
            case "answer-invitation":
                self._consider_invitation(message)
            case "reflect":
                self._consider_question(message)
            case "give-feedback":
                self._consider_dilemma(message)

    async def meet(self, start: datetime) -> None:
        """Hold a meeting: what was answered is known now."""
        coming = self._coming[start]
        entry = self._entry("meeting", asked=len(self.company.leaders))
        entry.answered, entry.agreed = len(coming), sum(coming.values())
        self._scene.chronicle.note(entry)

    async def put(self, asker: Player, dilemma: DilemmaText) -> None:
        """Put a dilemma before the network: openly in the channel, anonymously from the chat with the bot."""
        place = asker.chat if dilemma.anonymous else self.company.channel
        opened = await self._scene.acting.says(asker, "dilemma", place)
        anonymous = {"anonymous": "true"} if dilemma.anonymous else {}
        await self._scene.acting.fills(asker, opened, {**dilemma.words, **anonymous}, place)
        who = "" if dilemma.anonymous else asker.name
        kind = "anonymous-dilemma" if dilemma.anonymous else "dilemma"
        self._scene.awaited.set()
        entry = self._scene.chronicle.note(self._entry(kind, who=who, words=dilemma.words["title"]))
        self._put.append((dilemma, asker, entry))

    def _consider_invitation(self, message: Message) -> None:
        start = min(at for at in self._starts if at > self._scene.clock.now())
        likelihood, days = ANSWERS[message.card.buttons[0].args["reminder"]]
        for leader in self.company.leaders:
            if leader.name not in self._coming[start] and self._scene.happens(likelihood):
                coming = self._scene.chance.random() < COMING
                self._later(days, partial(self._answer, leader, message, start, coming=coming), start)

    async def _answer(self, leader: Player, message: Message, start: datetime, *, coming: bool) -> None:
        yes, no = message.card.buttons
        await self._scene.acting.presses(leader, message, yes if coming else no)
        self._coming[start][leader.name] = coming
        if coming and self._scene.chance.random() < CHANGING:
            self._later(DAYS_TO_CHANGE, partial(self._answer, leader, message, start, coming=False), start)

    def _consider_question(self, message: Message) -> None:
        scene, leaders = self._scene, self.company.leaders
        question = next(part.text for part in message.card.body if isinstance(part, Text))
        by_facilitator = (self.company.name, question) in scene.chronicle.asked_by_facilitators
        kind = "facilitator-prompt" if by_facilitator else "prompt"
        entry = scene.chronicle.question(self._entry(kind, words=question, asked=len(leaders)))
        answers = scene.content.answers.get(question, ())
        willing = [
            leader for leader in scene.chance.sample(leaders, len(leaders)) if scene.happens(REFLECTING)
        ]
        for leader, words in zip(willing, scene.chance.sample(answers, len(answers)), strict=False):
            self._later(DAYS_TO_REFLECT, partial(self._reflect, leader, message, words, entry))

    async def _reflect(self, leader: Player, message: Message, words: str, entry: Entry) -> None:
        opened = await self._scene.acting.presses(leader, message, message.card.buttons[0])
        await self._scene.acting.fills(
            leader, opened, {"answer": words, "visible": "facilitator"}, message.place
        )
        entry.answered += 1

    def _consider_dilemma(self, message: Message) -> None:
        dilemma, asker, entry = next(
            put for put in self._put if message.card.title.endswith(put[0].words["title"])
        )
        peers = [leader for leader in self.company.leaders if leader is not asker]
        number = self._scene.chance.randint(FEWEST_PEERS, MOST_PEERS)
        fitting = [*dilemma.feedback, *self._fits_any][:number]
        self._fits_any = self._fits_any[max(0, number - len(dilemma.feedback)) :]
        for peer, words in zip(self._scene.chance.sample(peers, len(fitting)), fitting, strict=True):
            self._later(DAYS_TO_HELP, partial(self._help, peer, message, words, entry))

    async def _help(self, peer: Player, message: Message, words: Words, entry: Entry) -> None:
        opened = await self._scene.acting.presses(peer, message, message.card.buttons[0])
        await self._scene.acting.fills(peer, opened, words, message.place)
        entry.answered += 1

    def _later(self, days: int, act: Act, before: datetime = END) -> None:
        moment = self._scene.within(days, before)
        if moment is not None:
            self._scene.agenda.add(moment, act)

    def _entry(self, kind: str, *, who: str = "", words: str = "", asked: int = 0) -> Entry:
        now = self._scene.clock.now()
        return Entry(at=now, kind=kind, networks=[self.company.name], who=who, words=words, asked=asked)
