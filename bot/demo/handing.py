"""Handing: facilitators who write to the bot because a meeting needs another date, or somebody else in their place."""

from datetime import date, datetime

from bot.demo.almanac import day_of
from bot.demo.cast import Player
from bot.demo.chronicle import Entry
from bot.demo.gatherings import Gatherings
from bot.demo.scene import Scene
from handlers.vocabulary.forms import ChoiceInput


async def move_next(scene: Scene, gatherings: Gatherings, start: datetime, to: date) -> None:
    """Move the network's next meeting, that begins at ``start``, to the same hour of another day, by the form."""
    facilitator = gatherings.company.facilitator
    overview = await scene.acting.says(facilitator, "meeting")
    opened = await scene.acting.chooses(facilitator, overview, "meeting-move")
    await scene.acting.fills(facilitator, opened, {"date": f"{to.day}/{to.month}"})
    gatherings.move(start, start + (to - day_of(start)))
    scene.rescheduled.set()
    scene.chronicle.note(
        Entry(
            at=scene.clock.now(),
            kind="moved",
            networks=[gatherings.company.name],
            who=facilitator.name,
            words=scene.say.date(to),
        )
    )


async def hand_over_next(scene: Scene, gatherings: Gatherings, start: datetime, substitute: Player) -> None:
    """Let ``substitute`` take the network's next meeting, that begins at ``start``."""
    facilitator = gatherings.company.facilitator
    overview = await scene.acting.says(facilitator, "meeting")
    opened = await scene.acting.chooses(facilitator, overview, "meeting-handover")
    inputs = opened.form.inputs if opened.form else ()
    who = next(field for field in inputs if isinstance(field, ChoiceInput) and field.name == "substitute")
    chosen = next(option for option in who.options if option.label == substitute.name)
    await scene.acting.fills(facilitator, opened, {who.name: chosen.value})
    gatherings.hand_over(start, substitute)
    scene.awaited.set()
    scene.chronicle.note(
        Entry(
            at=scene.clock.now(),
            kind="handed-over",
            networks=[gatherings.company.name],
            who=facilitator.name,
            words=substitute.name,
        )
    )
