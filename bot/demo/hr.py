"""HR asks for the figures of each half-year when it is over; somebody else asks too, and is told no."""

from bot.demo.cast import Player
from bot.demo.chronicle import Entry
from bot.demo.failure import DemoFailedError
from bot.demo.scene import Scene


async def ask_for_figures(scene: Scene, hr: Player) -> None:
    """Get the participation figures, in private."""
    await scene.acting.says(hr, "stats")
    scene.awaited.set()
    scene.chronicle.note(Entry(at=scene.clock.now(), kind="stats"))


async def ask_without_the_role(scene: Scene, leader: Player, network: str) -> None:
    """Ask for the figures as a leader.

    Raises:
        DemoFailedError: they were not refused.
    """
    if not scene.acting.is_refusal(await scene.acting.says(leader, "stats")):
        raise DemoFailedError("a leader got the figures")
    scene.chronicle.note(Entry(at=scene.clock.now(), kind="refused", networks=[network], who=leader.name))
