"""The overview: what a facilitator can do to set the network thinking, with a suggestion on top."""

from handlers.network_choice import FIELD
from handlers.prompts.choosing import offered, suggestions
from handlers.prompts.wording import area_name, purpose_of_entry, words_of_entry
from handlers.request import Request
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from handlers.vocabulary.replies import Reply
from storage.tables.columns import new_id
from storage.tables.identity import Network


async def show_overview(request: Request) -> Reply:
    """The overview of the facilitator's network; of several, which one first."""
    if FIELD in request.args:
        return Reply(note=await _card(request, request.network(request.args[FIELD])))
    if len(request.networks) == 1:
        return Reply(note=await _card(request, request.networks[0]))
    say = request.say
    return Reply(
        note=Card(
            title=say("meetings-overview-which"),
            locale=say.locale,
            buttons=tuple(
                Button(label=network.name, action="prompts", args={FIELD: network.id})
                for network in request.networks
            ),
        )
    )


async def _card(request: Request, network: Network) -> Card:
    say = request.say
    own = await offered(request.uow, request.person.id)
    best = (await suggestions(request.uow, network, request.now, tuple(own.values())))[0]
    label = say("prompts-overview-suggestion", area=area_name(best.area, say))
    # The id is chosen here, so that a second press sends nothing new.
    args = {FIELD: network.id, "bank": best.key, "once": new_id()}
    return Card(
        title=say("prompts-overview-title", network=network.name),
        locale=say.locale,
        body=(
            Quote(label, words_of_entry(best, own.get(best.key), say)),
            Text(purpose_of_entry(best, own.get(best.key), say), subtle=True),
            Text(say("prompts-overview-automatic"), subtle=True),
        ),
        buttons=(
            Button(
                label=say("prompts-button-send"),
                action="prompt-send",
                args=args,
                style=ButtonStyle.PRIMARY,
            ),
            *(
                Button(
                    label=say(f"prompts-button-{name}"),
                    action=action,
                    args={FIELD: network.id},
                    opens_form=True,
                )
                for name, action in (
                    ("choose", "prompt-choose"),
                    ("exercise", "exercise-choose"),
                    ("bank", "prompt-bank"),
                )
            ),
            Button(label=say("prompts-button-history"), action="prompt-history", args={FIELD: network.id}),
        ),
    )
