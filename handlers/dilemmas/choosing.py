"""Choosing colleagues: whoever wants only some to see a dilemma gets the form once more, with a list of names on top.

Nothing is kept in between. The form remembers for which network it has asked, so that a choice that arrives empty is
never taken for the whole network.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import PASSING, ChoiceInput, ChoicesInput, Form, Option, picked
from storage import networks
from storage.tables.dilemmas import Answering, Audience, Variant
from storage.tables.identity import Network, Person, Role

AUDIENCE, HELPERS = "audience", "helpers"
FEWEST = 2
HIDDEN_AMONG = 3
"""Leaders who are not chosen, an anonymous asker among them: those who are chosen know that it is one of these."""
_ASKED_FOR = f"{PASSING}helpers-of"


def audience_input(say: Texts) -> ChoiceInput:
    """The question who may see it."""
    return ChoiceInput(
        name=AUDIENCE,
        label=say("dilemmas-form-audience"),
        options=tuple(Option(one.value, say(f"dilemmas-form-audience-{one}")) for one in Audience),
        value=Audience.NETWORK,
    )


def wanted_audience(request: Request) -> Audience:
    """Who is to see it. Left alone, a choice arrives empty from some clients: what the form showed is meant."""
    shown = Audience.CHOSEN if _ASKED_FOR in request.args else Audience.NETWORK
    return Audience(request.value(AUDIENCE) or shown)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the asker has chosen among their colleagues, as far as they were asked."""

    request: Request
    network: Network
    colleagues: Sequence[Person]

    @property
    def helpers(self) -> tuple[str, ...]:
        """The ids of those picked."""
        return picked(self.request.value(HELPERS))

    @property
    def has_strangers(self) -> bool:
        """Whether somebody was picked who is no colleague: who has left meanwhile, or an id that a client made up."""
        return not {person.id for person in self.colleagues}.issuperset(self.helpers)

    @property
    def is_open(self) -> bool:
        """Whether the asker has to be asked (again)."""
        return self.request.args.get(_ASKED_FOR) != self.network.id or self.has_strangers

    def errors(self) -> dict[str, str]:
        """What is wrong, by input name; of an open choice what could not be mended by choosing."""
        return self._contradictions() or ({} if self.is_open else self._miscounted())

    def _contradictions(self) -> dict[str, str]:
        say = self.request.say
        if self.request.value("variant") == Variant.MEETING:
            return {"variant": say("audience-error-meeting")}
        if self.request.value("answering") == Answering.ANONYMOUS:
            return {"answering": say("audience-error-answering")}
        if len(self.colleagues) < FEWEST:
            return {AUDIENCE: say("audience-error-nobody", network=self.network.name)}
        if self._most < FEWEST:
            return {"anonymous": say("audience-error-small", network=self.network.name)}
        return {}

    def _miscounted(self) -> dict[str, str]:
        say = self.request.say
        if len(self.helpers) < FEWEST:
            return {HELPERS: say("audience-error-few", fewest=FEWEST)}
        if len(self.helpers) > self._most:
            return {HELPERS: say("audience-error-many", most=self._most)}
        return {}

    @property
    def _most(self) -> int:
        is_anonymous = self.request.value("anonymous") == "true"
        return len(self.colleagues) + 1 - HIDDEN_AMONG if is_anonymous else len(self.colleagues)

    def offered_in(self, form: Form) -> Form:
        """The form with the colleagues on top."""
        say = self.request.say
        gone = [Text(say("audience-gone"))] if self.has_strangers else []
        names = ChoicesInput(
            name=HELPERS,
            label=say("audience-helpers"),
            options=tuple(Option(person.id, person.name) for person in self.colleagues),
            # Not required by the client: whoever changes their mind and asks the network need not pick.
            required=False,
        )
        return replace(
            form,
            elements=(
                *gone,
                Text(say("audience-choose", network=self.network.name, fewest=FEWEST)),
                names,
                *form.elements,
            ),
            args={**form.args, _ASKED_FOR: self.network.id},
        )


async def choice_of(request: Request, network: Network) -> Choice:
    """The choice among the actor's colleagues of today."""
    leaders = await networks.members(request.uow, network.id, Role.LEADER, request.today)
    return Choice(request, network, [person for person in leaders if person.id != request.person.id])
