"""A meeting in Slack, by clicking: planned, answered, moved, followed in calendars, cancelled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.bot import Bot, bot
from e2e.meeting import (
    AGENDA,
    ANYWAY,
    INVITATION,
    LATER,
    MOVED,
    NO_DAY,
    NO_SUCH_DAY,
    NOBODY_YET,
    OFF,
    OVERVIEW,
    PLACE,
    PLAN,
    PROPOSED,
    WORD,
    Entry,
    entries,
    entry,
    fetch,
    in_words,
)
from e2e.pilot import Pilot
from e2e.programs import free_port
from e2e.sheets import sheet_with_meetings_ahead
from e2e.slack.page import SlackPage
from e2e.slack.server import LocalSlack, local_slack
from e2e.story import Cast, cast


@pytest.fixture
def slack(pilot: Pilot, tmp_path: Path) -> Iterator[tuple[LocalSlack, Bot]]:
    """A local Slack with the pilot's people, and the bot in it."""
    port, sheet = free_port(), sheet_with_meetings_ahead(tmp_path)
    with (
        local_slack(pilot, tmp_path, bot_port=port, socket_mode=True) as slack,
        bot(tmp_path, slack.settings, port, sheet) as running,
    ):
        yield slack, running


def test_a_meeting_from_the_plan_to_its_cancellation(
    browser: Browser, slack: tuple[LocalSlack, Bot], pilot: Pilot, pictures: Path
) -> None:
    server, sparring = slack
    page, story = SlackPage.open(browser, server), cast(pilot)
    plan(page, story, pictures)
    sparring.tick()
    answer(page, story, pictures)
    answer_in_words(page, story, pictures)
    look_it_over(page, story, pictures)
    before = entry(page.file())
    move(page, before, pictures)
    sparring.tick_at_work()
    after = see_it_moved(page, story, before, pictures)
    edit_agenda(page, story, pictures)
    subscribe(page, story, after, pictures)
    cancel(page, story, after, pictures)
    sparring.tick_at_work()
    see_it_cancelled(page, story, pictures)
    assert server.refusals() == []


def open_form(page: SlackPage, story: Cast, button: str) -> None:
    page.act_as(story.facilitator)
    page.go_to_channel(story.network.slack_channel)
    page.say("/sparring møde")
    page.press(button, message=OVERVIEW)


def plan(page: SlackPage, story: Cast, pictures: Path) -> None:
    open_form(page, story, "Planlæg et møde")
    for label, typed in PLAN.items():
        page.fill_in(label, typed)
    page.tick(ANYWAY)
    page.picture(pictures / "slack-meeting-1-plan.png")
    page.submit("Mødet er planlagt")


def answer(page: SlackPage, story: Cast, pictures: Path) -> None:
    page.act_as(story.leader)
    page.sees(INVITATION, PLACE, NOBODY_YET)
    page.picture(pictures / "slack-meeting-2-invitation.png")
    page.press("Jeg kommer", message=INVITATION)
    page.sees("Dejligt, at du kommer", "1 af 7 har svaret: 1 kommer, 0 kan ikke.")
    page.picture(pictures / "slack-meeting-3-answered.png")


def answer_in_words(page: SlackPage, story: Cast, pictures: Path) -> None:
    page.act_as(story.peer)
    page.press("Svar med et par ord", message=INVITATION)
    page.choose("Kommer du?", "Jeg kommer senere")
    page.fill_in("Et par ord til facilitatoren", WORD)
    page.picture(pictures / "slack-meeting-4-word.png")
    page.submit("Fint, du kommer senere")


def look_it_over(page: SlackPage, story: Cast, pictures: Path) -> None:
    page.act_as(story.facilitator)
    page.say("/sparring møde")
    page.sees(
        f"Kommer: {story.leader.name}", f"Kommer senere: {story.peer.name}", WORD, "5 har ikke svaret endnu."
    )
    page.picture(pictures / "slack-meeting-5-overview.png")


def move(page: SlackPage, before: Entry, pictures: Path) -> None:
    new_day = before.starts_at.date() + LATER
    page.press("Flyt et møde", message=OVERVIEW)
    page.choose("Hvilket møde?", f"{before.day} kl. 13.00–16.00")
    page.fill_in("Dato", NO_DAY)
    page.fill_in("Begynder kl.", "9.30")
    page.tick(ANYWAY)
    page.submit_in_vain(f"date: {NO_SUCH_DAY}")
    page.keeps("Begynder kl.", "9.30")
    page.picture(pictures / "slack-meeting-6-no-such-day.png")
    page.fill_in("Dato", f"{new_day.day}/{new_day.month}")
    page.submit(MOVED)


def see_it_moved(page: SlackPage, story: Cast, before: Entry, pictures: Path) -> Entry:
    new_day = in_words(before.starts_at.date() + LATER)
    page.act_as(story.leader)
    page.sees(f"{INVITATION} {new_day}", NOBODY_YET)
    page.does_not_see(f"{INVITATION} {before.day}")
    page.picture(pictures / "slack-meeting-7-card-moved.png")

    page.go_to_chat(story.leader)
    page.sees(MOVED, f"Før lå det {before.day} kl. 13.00.", f"{new_day} kl. 09.30–12.30")
    after = entry(page.file())
    assert (after.uid, after.day) == (before.uid, new_day)
    assert after.sequence > before.sequence
    page.picture(pictures / "slack-meeting-8-told.png")
    page.press("Jeg er med online", message=MOVED)
    page.sees("Fint, du er med online")
    page.picture(pictures / "slack-meeting-9-answered-anew.png")
    return after


def edit_agenda(page: SlackPage, story: Cast, pictures: Path) -> None:
    open_form(page, story, "Ret dagsordenen")
    page.keeps("Dagsorden", PROPOSED)
    page.picture(pictures / "slack-meeting-10-agenda.png")
    page.fill_in("Dagsorden", AGENDA)
    page.submit("Dagsordenen er gemt", pictures / "slack-meeting-11-agenda-kept.png")


def subscribe(page: SlackPage, story: Cast, after: Entry, pictures: Path) -> None:
    page.act_as(story.leader)
    page.say("/sparring næste")
    page.sees("Dit næste møde", "Du har svaret, at du er med online.")
    page.picture(pictures / "slack-meeting-12-next.png")
    page.press("Abonnér på møderne", message="Dit næste møde")
    page.sees("Din egen kalenderadresse")
    page.picture(pictures / "slack-meeting-13-address.png")
    assert after in entries(fetch(page.address()))


def cancel(page: SlackPage, story: Cast, after: Entry, pictures: Path) -> None:
    open_form(page, story, "Aflys et møde")
    page.choose("Hvilket møde?", f"{after.day} kl. 09.30–12.30")
    page.tick("Er du sikker?")
    page.picture(pictures / "slack-meeting-14-cancel.png")
    page.submit("Mødet er aflyst")
    page.sees(f"Aflyst: netværksmøde {after.day}")
    page.picture(pictures / "slack-meeting-15-cancelled.png")


def see_it_cancelled(page: SlackPage, story: Cast, pictures: Path) -> None:
    page.act_as(story.leader)
    page.go_to_chat(story.leader)
    page.sees(OFF)
    assert entry(page.file()).status == "CANCELLED"
    page.picture(pictures / "slack-meeting-16-told.png")
