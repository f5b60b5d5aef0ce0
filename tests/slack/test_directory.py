"""People and channels, as Slack knows them."""

import pytest

from bot.slack.directory import SlackDirectory
from bot.slack.parts import SlackParts
from handlers.ports import RejectedError, TemporarilyUnavailableError
from handlers.vocabulary.events import Actor, Place, Platform
from tests.fakes.slack_api import Failure, SlackApi
from tests.fakes.slack_workspace import TEAM
from tests.slack.conftest import ALICE, BO

BO_ACCOUNT = Actor(
    platform=Platform.SLACK, tenant=TEAM, user_id="U02BO", email=BO, name="Bo Berg", locale="en"
)


@pytest.fixture
def directory(parts: SlackParts) -> SlackDirectory:
    return parts.directory


async def test_a_profile_has_address_name_and_language(directory: SlackDirectory) -> None:
    actor = Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U02BO")

    assert await directory.profile(actor) == BO_ACCOUNT


async def test_a_profile_of_nobody_is_refused(directory: SlackDirectory) -> None:
    with pytest.raises(RejectedError, match="user_not_found"):
        await directory.profile(Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U99"))


async def test_a_person_is_found_by_address(directory: SlackDirectory) -> None:
    person = await directory.find_person(ALICE)

    assert person is not None
    assert (person.tenant, person.user_id, person.email, person.name) == (
        TEAM,
        "U01ALICE",
        ALICE,
        "Alice Åkjær",
    )


async def test_an_unknown_address_finds_nobody(directory: SlackDirectory) -> None:
    assert await directory.find_person("nobody@example.com") is None


async def test_a_failure_is_not_taken_for_nobody(directory: SlackDirectory, api: SlackApi) -> None:
    api.fail("users.lookupByEmail", Failure(retry_after=5))
    with pytest.raises(TemporarilyUnavailableError):
        await directory.find_person(ALICE)


@pytest.mark.parametrize("wanted", ["lukket", "#lukket", "Lukket", " G03PRIV "])
async def test_a_channel_is_found_on_any_page_by_name_or_id(directory: SlackDirectory, wanted: str) -> None:
    assert await directory.find_channel(wanted) == Place(
        platform=Platform.SLACK, tenant=TEAM, conversation="G03PRIV", private=False, name="lukket"
    )


@pytest.mark.parametrize("wanted", ["skjult", "findes-ikke", ""])
async def test_a_channel_the_bot_cannot_see_is_not_found(directory: SlackDirectory, wanted: str) -> None:
    assert await directory.find_channel(wanted) is None


async def test_many_questions_cost_one_listing(directory: SlackDirectory, api: SlackApi) -> None:
    for name in ("netvaerk-1", "lukket", "uden-botten", "findes-ikke"):
        await directory.find_channel(name)

    assert len(api.called("conversations.list")) == 2  # the two pages of one listing
    assert len(api.called("auth.test")) == 1
