"""A meeting in Teams, by clicking: planned, answered, moved, followed in calendars, cancelled."""

from collections.abc import Iterator, Mapping
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
from e2e.pilot import Person, Pilot
from e2e.programs import free_port
from e2e.sheets import sheet_with_meetings_ahead
from e2e.story import Cast, cast
from e2e.teams.page import TeamsPage
from e2e.teams.playground import SETTINGS, local_teams

Pages = Mapping[Person, TeamsPage]

SLOT_FORM = "Slutter kl."


@pytest.fixture
def teams(browser: Browser, pilot: Pilot, tmp_path: Path) -> Iterator[tuple[Pages, Bot]]:
    """Everyone's page, and the bot."""
    story, port, sheet = cast(pilot), free_port(), sheet_with_meetings_ahead(tmp_path)
    people = (story.leader, story.peer, story.facilitator)
    with (
        local_teams(pilot, people, tmp_path, bot_port=port) as windows,
        bot(tmp_path, SETTINGS, port, sheet) as running,
    ):
        yield {person: TeamsPage(browser, url) for person, url in windows.items()}, running


def test_a_meeting_from_the_plan_to_its_cancellation(
    teams: tuple[Pages, Bot], pilot: Pilot, pictures: Path
) -> None:
    pages, sparring = teams
    story = cast(pilot)
    leader, peer, facilitator = (pages[one] for one in (story.leader, story.peer, story.facilitator))
    for page in (leader, peer):
        page.go_to_channel(story.network.teams_channel)

    plan(facilitator, pictures)
    sparring.tick()
    answer(leader, pictures)
    answer_in_words(peer, pictures)
    look_it_over(facilitator, story, pictures)
    before = entry(fetch(leader.link("Føj til kalender", card=INVITATION)))
    move(facilitator, before, pictures)
    sparring.tick_at_work()
    after = see_it_moved(leader, before, pictures)
    edit_agenda(facilitator, pictures)
    subscribe(leader, after, pictures)
    cancel(facilitator, pictures)
    sparring.tick_at_work()
    see_it_cancelled(leader, story, after, pictures)


def open_form(page: TeamsPage, button: str) -> None:
    page.go_to_chat()
    page.say("møde")
    page.press(button, card=OVERVIEW)


def plan(page: TeamsPage, pictures: Path) -> None:
    open_form(page, "Planlæg et møde")
    for label, typed in PLAN.items():
        page.fill_in(label, typed, card=SLOT_FORM)
    page.tick(ANYWAY, card=SLOT_FORM)
    page.picture(pictures / "teams-meeting-1-plan.png")
    page.press("Planlæg", card=SLOT_FORM)
    page.sees("Mødet er planlagt")


def answer(page: TeamsPage, pictures: Path) -> None:
    page.sees(INVITATION, PLACE, NOBODY_YET)
    page.picture(pictures / "teams-meeting-2-invitation.png")
    page.press("Jeg kommer", card=INVITATION)
    page.sees(INVITATION, "1 af 7 har svaret: 1 kommer, 0 kan ikke.")
    page.picture(pictures / "teams-meeting-3-answered.png")


def answer_in_words(page: TeamsPage, pictures: Path) -> None:
    page.press("Svar med et par ord", card=INVITATION)
    page.choose("Kommer du?", "Jeg kommer senere", card="Svar på invitationen")
    page.fill_in("Et par ord til facilitatoren", WORD, card="Svar på invitationen")
    page.picture(pictures / "teams-meeting-4-word.png")
    page.press("Send svar", card="Svar på invitationen")
    page.sees(INVITATION, "2 af 7 har svaret")


def look_it_over(page: TeamsPage, story: Cast, pictures: Path) -> None:
    page.say("møde")
    page.sees(
        OVERVIEW,
        f"Kommer: {story.leader.name}",
        f"Kommer senere: {story.peer.name}",
        WORD,
        "5 har ikke svaret",
    )
    page.picture(pictures / "teams-meeting-5-overview.png")


def move(page: TeamsPage, before: Entry, pictures: Path) -> None:
    new_day = before.starts_at.date() + LATER
    page.press("Flyt et møde", card=OVERVIEW)
    page.fill_in("Dato", NO_DAY, card=SLOT_FORM)
    page.fill_in("Begynder kl.", "9.30", card=SLOT_FORM)
    page.tick(ANYWAY, card=SLOT_FORM)
    page.press("Flyt", card=SLOT_FORM)
    page.sees(SLOT_FORM, NO_SUCH_DAY)
    page.keeps("Begynder kl.", "9.30", card=SLOT_FORM)
    page.picture(pictures / "teams-meeting-6-no-such-day.png")
    page.fill_in("Dato", f"{new_day.day}/{new_day.month}", card=SLOT_FORM)
    page.press("Flyt", card=SLOT_FORM)
    page.sees(MOVED)


def see_it_moved(page: TeamsPage, before: Entry, pictures: Path) -> Entry:
    new_day = in_words(before.starts_at.date() + LATER)
    page.sees(f"{INVITATION} {new_day}", NOBODY_YET)
    page.picture(pictures / "teams-meeting-7-card-moved.png")

    page.go_to_chat()
    page.sees(MOVED, f"Før lå det {before.day} kl. 13.00.", f"{new_day} kl. 09.30–12.30")
    after = entry(fetch(page.link("Føj til kalender", card=MOVED)))
    assert (after.uid, after.day) == (before.uid, new_day)
    assert after.sequence > before.sequence
    page.picture(pictures / "teams-meeting-8-told.png")
    page.press("Jeg er med online", card=MOVED)
    page.sees("Fint, du er med online")
    page.picture(pictures / "teams-meeting-9-answered-anew.png")
    return after


def edit_agenda(page: TeamsPage, pictures: Path) -> None:
    open_form(page, "Ret dagsordenen")
    page.keeps("Dagsorden", PROPOSED, card="Ret dagsordenen")
    page.picture(pictures / "teams-meeting-10-agenda.png")
    page.fill_in("Dagsorden", AGENDA, card="Ret dagsordenen")
    page.press("Gem", card="Ret dagsordenen")
    page.sees("Dagsordenen er gemt")
    page.picture(pictures / "teams-meeting-11-agenda-kept.png")


def subscribe(page: TeamsPage, after: Entry, pictures: Path) -> None:
    page.say("næste")
    page.sees("Dit næste møde", "Du har svaret, at du er med online.")
    page.picture(pictures / "teams-meeting-12-next.png")
    page.press("Abonnér på møderne", card="Dit næste møde")
    page.sees("Din egen kalenderadresse")
    page.picture(pictures / "teams-meeting-13-address.png")
    assert after in entries(fetch(page.address(card="Din egen kalenderadresse")))


def cancel(page: TeamsPage, pictures: Path) -> None:
    open_form(page, "Aflys et møde")
    page.tick("Er du sikker?", card="Aflys et møde")
    page.picture(pictures / "teams-meeting-14-cancel.png")
    page.press("Aflys mødet", card="Er du sikker?")
    page.sees("Mødet er aflyst")


def see_it_cancelled(page: TeamsPage, story: Cast, after: Entry, pictures: Path) -> None:
    page.sees(OFF)
    assert entry(fetch(page.link("Fjern fra kalender", card=OFF))).status == "CANCELLED"
    page.picture(pictures / "teams-meeting-16-told.png")
    page.go_to_channel(story.network.teams_channel)
    page.sees(f"Aflyst: netværksmøde {after.day}")
    page.picture(pictures / "teams-meeting-15-cancelled.png")
