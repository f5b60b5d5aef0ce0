"""Files of cards in Teams: buttons that open them, or a line that says why there is none."""

from dataclasses import replace

import pytest

from bot.teams.parts import TeamsParts
from bot.teams.render import pages
from handlers.vocabulary.cards import Button, Card, File
from handlers.vocabulary.events import Place, Platform
from tests.fakes.adaptive_card_rules import card_faults, visible
from tests.fakes.connector import FakeConnector
from tests.fakes.teams_world import BOT, TENANT
from tests.teams.conftest import CHANNEL

LINK = "https://sparring.example.com/calendar/meeting/1.ics"
FILE = File(name="m.ics", label="Føj til {{kalender}}", media_type="text/calendar", content=b"x", link=LINK)
CARD = Card(title="Husk mødet", locale="da", buttons=(Button(label="Ja", action="rsvp"),), files=(FILE,))
UNLINKED = replace(CARD, files=(FILE, replace(FILE, link=None)))


@pytest.fixture
def channel(connector: FakeConnector) -> Place:
    return Place(
        platform=Platform.TEAMS,
        tenant=TENANT,
        conversation=connector.world.channel(CHANNEL),
        private=False,
        address={"service_url": connector.url, "bot": BOT},
    )


def test_a_file_is_a_button_beside_the_others() -> None:
    (page,) = pages(CARD)

    assert card_faults(page) == []
    assert [(it["type"], it.get("url")) for it in page["body"][-1]["actions"]] == [
        ("Action.Execute", None),
        ("Action.OpenUrl", LINK),
    ]
    assert "{{" not in str(page["body"])


async def test_a_file_that_cannot_be_opened_is_excused_in_posts_and_changes(
    parts: TeamsParts, connector: FakeConnector, channel: Place
) -> None:
    ref = await parts.gateway.post(channel, UNLINKED, "d1")
    await parts.gateway.update(ref, UNLINKED)

    (message,) = connector.messages
    (card,) = message.cards
    assert [it["url"] for it in visible(card) if it["type"] == "Action.OpenUrl"] == [LINK]
    assert str(card).count("teams-file-without-address/da") == 1


def test_a_picture_is_shown_with_what_it_shows_in_words() -> None:
    picture = replace(FILE, alt="To netværk [1](x)\n" * 500)
    (page,) = pages(replace(CARD, files=(picture, replace(picture, link=None))))

    assert card_faults(page) == []
    (shown,) = [it for it in page["body"] if it["type"] == "Image"]
    assert shown["url"] == LINK
    assert shown["altText"].endswith("\nTo netværk [1](x)")
    assert len(shown["altText"]) <= 2500
