"""The main job in Teams, by clicking."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.bot import bot
from e2e.pilot import HR, Person, Pilot
from e2e.programs import free_port
from e2e.story import (
    HEARS,
    QUICK,
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
from e2e.teams.page import TeamsPage
from e2e.teams.playground import SETTINGS, local_teams

Pages = Mapping[Person, TeamsPage]

DILEMMA_FORM = "Nyt dilemma"
FEEDBACK_FORM = "Udfyld det, du har lyst til."
TAKEAWAY_FORM = "Det første felt ser hele netværket."


@pytest.fixture
def pages(browser: Browser, pilot: Pilot, tmp_path: Path) -> Iterator[Pages]:
    """Everyone's page, with the bot installed in the team."""
    story, port = cast(pilot), free_port()
    people = (story.leader, story.peer, story.facilitator, HR)
    with local_teams(pilot, people, tmp_path, bot_port=port) as windows, bot(tmp_path, SETTINGS, port):
        yield {person: TeamsPage(browser, url) for person, url in windows.items()}


def test_from_a_dilemma_to_the_figures(pages: Pages, pilot: Pilot, pictures: Path) -> None:
    story = cast(pilot)
    for person in (story.leader, story.peer):
        pages[person].go_to_channel(story.network.teams_channel)

    ask(pages[story.leader], pictures / "teams-1-dilemma.png")
    help_out(pages[story.peer], story, pictures / "teams-2-feedback.png")
    end_the_round(pages[story.facilitator], pictures / "teams-3-steering.png")
    get_the_feedback(pages[story.leader], story, pictures / "teams-3-received.png")
    take_it_along(pages[story.leader], pictures / "teams-3-takeaway.png")
    sum_up(pages[story.facilitator], story, pictures / "teams-4-opsamling.png")
    see_the_figures(pages[HR], story, pictures / "teams-5-deltagelse.png")


def ask(page: TeamsPage, picture: Path) -> None:
    page.go_to_chat()
    page.say("dilemma")
    page.press("Åbn formularen", card="Åbn formularen")
    page.fill_in("Overskrift", TITLE, card=DILEMMA_FORM)
    page.fill_in("Situationen", SITUATION, card=DILEMMA_FORM)
    page.fill_in("Mit spørgsmål til jer er …", WANTED, card=DILEMMA_FORM)
    page.fill_in("Det har jeg prøvet", TRIED, card=DILEMMA_FORM)
    page.choose("Hvordan skal det foregå?", QUICK, card=DILEMMA_FORM)
    page.tick("Ingen bliver nævnt", card=DILEMMA_FORM)
    page.picture(picture)
    page.press("Send", card=DILEMMA_FORM)
    page.sees("Dit dilemma er sendt")


def help_out(page: TeamsPage, story: Cast, picture: Path) -> None:
    page.sees(TITLE, f"{story.leader.name} beder om sparring.", SITUATION, TRIED, WANTED)
    page.press("Giv feedback", card=TITLE)
    page.fill_in("Det hører jeg", HEARS, card=FEEDBACK_FORM)
    page.fill_in("Det undrer jeg mig over", WONDERS, card=FEEDBACK_FORM)
    page.fill_in("Det ville jeg prøve", WOULD_TRY, card=FEEDBACK_FORM)
    page.press("Send", card=FEEDBACK_FORM)
    page.sees(TITLE, "Én har givet feedback.")
    page.picture(picture)


def end_the_round(page: TeamsPage, picture: Path) -> None:
    page.go_to_chat()
    page.sees(f"Et dilemma er lagt frem: {TITLE}")
    page.picture(picture)
    page.press("Gå videre", card=f"Et dilemma er lagt frem: {TITLE}")
    page.sees("Svarene er kommet frem.")


def get_the_feedback(page: TeamsPage, story: Cast, picture: Path) -> None:
    page.sees(f"Svarene på dit dilemma: {TITLE}", story.peer.name, HEARS, WONDERS, WOULD_TRY)
    page.picture(picture)


def take_it_along(page: TeamsPage, picture: Path) -> None:
    page.press("Det tager jeg med", card=f"Svarene på dit dilemma: {TITLE}")
    page.fill_in("Det tager jeg med", TAKES_ALONG, card=TAKEAWAY_FORM)
    page.fill_in("Mit næste skridt", WILL_DO, card=TAKEAWAY_FORM)
    page.picture(picture)
    page.press("Send", card=TAKEAWAY_FORM)
    page.sees("De andre kan se, hvad du tager med.")


def sum_up(page: TeamsPage, story: Cast, picture: Path) -> None:
    page.say("opsamling")
    page.sees(f"Opsamling for {story.network.name}", TITLE, SITUATION, HEARS, WOULD_TRY)
    page.picture(picture)


def see_the_figures(page: TeamsPage, story: Cast, picture: Path) -> None:
    page.say("deltagelse")
    # A long card comes in parts.
    for text in (story.network.name, "skjult"):
        page.sees(text, "Deltagelse i netværkene")
    page.never_saw(TITLE, HEARS, story.leader.name)
    page.picture(picture)
