"""Leaders: they answer questions, put dilemmas, and give each other feedback."""

from functools import partial

from bot.demo.cast import Company, Player
from bot.demo.chronicle import Entry
from bot.demo.content import DilemmaText, Words
from bot.demo.scene import Scene
from bot.demo.stage import Message
from handlers.vocabulary.cards import Text

REFLECTING, DAYS_TO_REFLECT, DAYS_TO_HELP = 0.22, 6, 1
FEWEST_PEERS, MOST_PEERS = 2, 3


class Leaders:
    """The leaders of one network, as they react to what stands in its channel."""

    def __init__(self, scene: Scene, company: Company) -> None:
        self.company = company
        self._scene = scene
        self._put: list[tuple[DilemmaText, Player, Entry]] = []
        self._fits_any = scene.chance.sample(scene.content.feedback, len(scene.content.feedback))

    async def put(self, asker: Player, dilemma: DilemmaText) -> None:
        """Put a dilemma before the network: openly in the channel, anonymously from the chat with the bot."""
        place = asker.chat if dilemma.anonymous else self.company.channel
        opened = await self._scene.acting.says(asker, "dilemma", place)
        anonymous = {"anonymous": "true"} if dilemma.anonymous else {}
        values = {**dilemma.words, **anonymous, "variant": "quick", "nobody": "true"}
        await self._scene.acting.fills(asker, opened, values, place)
        who = "" if dilemma.anonymous else asker.name
        kind = "anonymous-dilemma" if dilemma.anonymous else "dilemma"
        self._scene.awaited.set()
        self._scene.rescheduled.set()
        entry = self._scene.chronicle.note(self._entry(kind, who=who, words=dilemma.words["title"]))
        self._put.append((dilemma, asker, entry))

    def asked(self, message: Message) -> None:
        """See a question to reflect on in the channel; some answer it."""
        scene, leaders = self._scene, self.company.leaders
        question = next(part.text for part in message.card.body if isinstance(part, Text))
        by_facilitator = (self.company.name, question) in scene.chronicle.asked_by_facilitators
        kind = "facilitator-prompt" if by_facilitator else "prompt"
        entry = scene.chronicle.together(self._entry(kind, words=question, asked=len(leaders)))
        answers = scene.content.answers.get(question, ())
        willing = [
            leader for leader in scene.chance.sample(leaders, len(leaders)) if scene.happens(REFLECTING)
        ]
        for leader, words in zip(willing, scene.chance.sample(answers, len(answers)), strict=False):
            self._scene.later(DAYS_TO_REFLECT, partial(self._reflect, leader, message, words, entry))

    async def _reflect(self, leader: Player, message: Message, words: str, entry: Entry) -> None:
        opened = await self._scene.acting.presses(leader, message, message.card.buttons[0])
        await self._scene.acting.fills(
            leader, opened, {"answer": words, "visible": "facilitator"}, message.place
        )
        entry.answered += 1

    def needed(self, message: Message) -> None:
        """See a dilemma in the channel; some peers help, each dilemma once."""
        found = [put for put in self._put if message.card.title.endswith(put[0].words["title"])]
        if not found:
            return
        dilemma, asker, entry = found[0]
        self._put.remove(found[0])
        peers = [leader for leader in self.company.leaders if leader is not asker]
        number = self._scene.chance.randint(FEWEST_PEERS, MOST_PEERS)
        fitting = [*dilemma.feedback, *self._fits_any][:number]
        self._fits_any = self._fits_any[max(0, number - len(dilemma.feedback)) :]
        for peer, words in zip(self._scene.chance.sample(peers, len(fitting)), fitting, strict=True):
            self._scene.later(DAYS_TO_HELP, partial(self._help, peer, message, words, entry))

    async def _help(self, peer: Player, message: Message, words: Words, entry: Entry) -> None:
        opened = await self._scene.acting.presses(peer, message, message.card.buttons[0])
        await self._scene.acting.fills(peer, opened, words, message.place)
        entry.answered += 1

    def _entry(self, kind: str, *, who: str = "", words: str = "", asked: int = 0) -> Entry:
        now = self._scene.clock.now()
        return Entry(at=now, kind=kind, networks=[self.company.name], who=who, words=words, asked=asked)
