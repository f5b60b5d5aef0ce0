"""The main job in Slack, by clicking: once over a socket, once by signed requests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.bot import bot
from e2e.pilot import HR, Pilot
from e2e.programs import free_port
from e2e.slack.page import SlackPage
from e2e.slack.server import LocalSlack, local_slack
from e2e.story import (
    HEARS,
    QUICK,
    SAID_IN_THREAD,
    SITUATION,
    TAKES_ALONG,
    TITLE,
    TRIED,
    WANTED,
    WILL_DO,
    WONDERS,
    WOULD_TRY,
    Cast,
    cast,
)


@pytest.fixture(params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> str:
    """How Slack talks to the bot."""
    return str(request.param)


@pytest.fixture
def slack(pilot: Pilot, tmp_path: Path, transport: str) -> Iterator[LocalSlack]:
    """A local Slack with the pilot's people, and the bot in it."""
    port = free_port()
    with (
        local_slack(pilot, tmp_path, bot_port=port, socket_mode=transport == "socket") as slack,
        bot(tmp_path, slack.settings, port),
    ):
        yield slack


@pytest.fixture
def page(browser: Browser, slack: LocalSlack) -> SlackPage:
    """The page of the local Slack."""
    return SlackPage.open(browser, slack)


def test_from_a_dilemma_to_the_figures(
    page: SlackPage, slack: LocalSlack, pilot: Pilot, pictures: Path, transport: str
) -> None:
    story = cast(pilot)

    ask(page, story, pictures / f"slack-{transport}-1-dilemma.png")
    help_out(page, story, pictures / f"slack-{transport}-2-feedback.png")
    end_the_round(page, story, pictures / f"slack-{transport}-3-steering.png")
    get_the_feedback(page, story, pictures / f"slack-{transport}-3-received.png")
    take_it_along(page, pictures / f"slack-{transport}-3-takeaway.png")
    sum_up(page, story, pictures / f"slack-{transport}-4-opsamling.png")
    see_the_figures(page, story, pictures / f"slack-{transport}-5-deltagelse.png")

    assert slack.refusals() == []


def ask(page: SlackPage, story: Cast, picture: Path) -> None:
    page.act_as(story.leader)
    page.go_to_channel(story.network.slack_channel)
    page.say("/sparring dilemma")
    page.fill_in("Overskrift", TITLE)
    page.fill_in("Situationen", SITUATION)
    page.fill_in("Mit spørgsmål til jer er …", WANTED)
    page.fill_in("Det har jeg prøvet", TRIED)
    page.choose("Hvordan skal det foregå?", QUICK)
    page.tick("Ingen bliver nævnt")
    page.picture(picture)
    page.submit("Dit dilemma er sendt")


def help_out(page: SlackPage, story: Cast, picture: Path) -> None:
    page.act_as(story.peer)
    page.sees(TITLE, SITUATION, WANTED, f"{story.leader.name} beder om sparring.")
    page.press("Giv feedback", message=WANTED)
    page.fill_in("Det hører jeg", HEARS)
    page.fill_in("Det undrer jeg mig over", WONDERS)
    page.fill_in("Det ville jeg prøve", WOULD_TRY)
    page.submit("Tak for din feedback")
    page.reply(SAID_IN_THREAD, message=WANTED)
    page.sees("Én har givet feedback.")
    page.picture(picture)


def end_the_round(page: SlackPage, story: Cast, picture: Path) -> None:
    page.act_as(story.facilitator)
    page.go_to_chat(story.facilitator)
    page.sees(f"Et dilemma er lagt frem: {TITLE}")
    page.picture(picture)
    page.press("Gå videre", message=f"Et dilemma er lagt frem: {TITLE}")
    page.sees("Svarene er kommet frem.")


def get_the_feedback(page: SlackPage, story: Cast, picture: Path) -> None:
    page.act_as(story.leader)
    page.go_to_chat(story.leader)
    page.sees(f"Svarene på dit dilemma: {TITLE}", story.peer.name, HEARS, WONDERS, WOULD_TRY, SAID_IN_THREAD)
    page.picture(picture)


def take_it_along(page: SlackPage, picture: Path) -> None:
    page.press("Det tager jeg med", message=f"Svarene på dit dilemma: {TITLE}")
    page.fill_in("Det tager jeg med", TAKES_ALONG)
    page.fill_in("Mit næste skridt", WILL_DO)
    page.submit("Tak", picture)


def sum_up(page: SlackPage, story: Cast, picture: Path) -> None:
    page.act_as(story.facilitator)
    page.go_to_channel(story.network.slack_channel)
    page.say("/sparring opsamling")
    page.sees("Opsamlingen er på vej")
    page.go_to_chat(story.facilitator)
    page.sees(f"Opsamling for {story.network.name}", TITLE, SITUATION, HEARS, WOULD_TRY)
    page.picture(picture)


def see_the_figures(page: SlackPage, story: Cast, picture: Path) -> None:
    page.act_as(HR)
    page.go_to_channel(story.network.slack_channel)
    page.say("/sparring deltagelse")
    page.sees("Tallene er på vej")
    page.go_to_chat(HR)
    page.sees("Deltagelse i netværkene", story.network.name, "skjult")
    page.does_not_see(TITLE, HEARS, story.leader.name)
    page.picture(picture)
