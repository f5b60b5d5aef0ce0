"""Facilitators: they ask the network a question now and then, and for a summary the day before each meeting."""

from bot.demo.cast import Company, Player
from bot.demo.chronicle import Entry
from bot.demo.scene import Scene
from handlers.vocabulary.forms import ChoiceInput
from handlers.vocabulary.replies import Reply


async def ask_for_summary(scene: Scene, company: Company, facilitator: Player) -> None:
    """Get everything since the last meeting, in private."""
    await scene.acting.says(facilitator, "summary")
    scene.awaited.set()
    scene.chronicle.note(
        Entry(at=scene.clock.now(), kind="summary", networks=[company.name], who=facilitator.name)
    )


async def ask_own_question(scene: Scene, company: Company, question: str) -> None:
    """Put a question to the network in one's own words."""
    opened = await _choosing(scene, company)
    scene.chronicle.asked_by_facilitators.add((company.name, question))
    await scene.acting.fills(company.facilitator, opened, {"own": question}, company.channel)
    scene.awaited.set()


async def ask_from_bank(scene: Scene, company: Company) -> None:
    """Put the question to the network that the bot suggests."""
    opened = await _choosing(scene, company)
    inputs = opened.form.inputs if opened.form else ()
    bank = next(field for field in inputs if isinstance(field, ChoiceInput) and field.name == "bank")
    suggested = bank.options[0]
    scene.chronicle.asked_by_facilitators.add((company.name, suggested.label))
    await scene.acting.fills(company.facilitator, opened, {"bank": suggested.value}, company.channel)
    scene.awaited.set()


async def _choosing(scene: Scene, company: Company) -> Reply:
    """Open the form from the overview of prompts."""
    overview = await scene.acting.says(company.facilitator, "prompt", company.channel)
    return await scene.acting.chooses(company.facilitator, overview, "prompt-choose")
