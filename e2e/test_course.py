"""Dilemmas through all their phases, a break, a reflection and an exercise, by clicking in each client."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.bot import Bot, bot
from e2e.course import play_a_break, play_a_dilemma, play_for_two_colleagues
from e2e.pilot import Pilot
from e2e.programs import free_port
from e2e.reflecting import play_a_reflection, play_an_exercise
from e2e.sheets import sheet_with_meetings_ahead
from e2e.slack.page import SlackPage
from e2e.slack.server import local_slack
from e2e.slack.stage import SlackStage
from e2e.stage import Stage
from e2e.story import cast
from e2e.teams.page import HIGH, TeamsPage
from e2e.teams.playground import SETTINGS, local_teams
from e2e.teams.stage import TeamsStage


@dataclass(frozen=True, slots=True)
class House:
    """A client with the bot in it."""

    stage: Stage
    sparring: Bot


@pytest.fixture(params=["slack", "teams"])
def house(request: pytest.FixtureRequest) -> House:
    """Each client in turn."""
    house: House = request.getfixturevalue(request.param)
    return house


@pytest.fixture
def slack(browser: Browser, pilot: Pilot, pictures: Path, tmp_path: Path) -> Iterator[House]:
    """A local Slack with the pilot's people."""
    port, sheet = free_port(), sheet_with_meetings_ahead(tmp_path)
    with (
        local_slack(pilot, tmp_path, bot_port=port, socket_mode=True) as slack,
        bot(tmp_path, slack.settings, port, sheet) as sparring,
    ):
        page = SlackPage.open(browser, slack)
        yield House(SlackStage(page, cast(pilot).network, pictures / "slack-course"), sparring)
        assert slack.refusals() == []


@pytest.fixture
def teams(browser: Browser, pilot: Pilot, pictures: Path, tmp_path: Path) -> Iterator[House]:
    """A local Teams with a window for everybody in the story, who have all looked at the channel once."""
    story, port, sheet = cast(pilot), free_port(), sheet_with_meetings_ahead(tmp_path)
    people = (story.leader, *story.peers, story.facilitator)
    with (
        local_teams(pilot, people, tmp_path, bot_port=port) as windows,
        bot(tmp_path, SETTINGS, port, sheet) as sparring,
    ):
        pages = {person: TeamsPage(browser, url, height=HIGH) for person, url in windows.items()}
        for page in pages.values():
            page.go_to_channel(story.network.teams_channel)
        yield House(TeamsStage(pages, pictures / "teams-course"), sparring)


def test_a_dilemma_through_all_its_phases(house: House, pilot: Pilot) -> None:
    play_a_dilemma(house.stage, house.sparring, cast(pilot))


def test_a_dilemma_for_two_colleagues_and_a_break(house: House, pilot: Pilot) -> None:
    play_for_two_colleagues(house.stage, cast(pilot))
    play_a_break(house.stage, cast(pilot))


def test_a_reflection_and_an_exercise(house: House, pilot: Pilot) -> None:
    play_a_reflection(house.stage, cast(pilot))
    play_an_exercise(house.stage, cast(pilot))
