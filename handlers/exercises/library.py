"""The library: six small exercises in the catalogues, each with its purpose, its time and what to report back."""

from handlers.texts import Texts
from storage.tables.exercises import Exercise

MINUTES = {"walk": 30, "shadow": 60, "question": 20, "mirror": 30, "swap": 15, "experiment": 20}
KEYS: tuple[str, ...] = tuple(MINUTES)


def title_of(exercise: Exercise, say: Texts) -> str:
    """What the exercise is called."""
    if exercise.library_key in MINUTES:
        return say(f"exercise-{exercise.library_key}-title")
    return say("exercises-own-title")


def words_of(exercise: Exercise, say: Texts) -> str:
    """What to do."""
    if exercise.library_key in MINUTES:
        return say(f"exercise-{exercise.library_key}-words")
    return exercise.text or ""


def facts_of(exercise: Exercise, say: Texts) -> tuple[tuple[str, str], ...]:
    """What it is good for, how long it takes and what to report back; nothing is known of a facilitator's own."""
    key = exercise.library_key
    if key not in MINUTES:
        return ()
    return (
        (say("exercises-purpose"), say(f"exercise-{key}-purpose")),
        (say("exercises-time"), say("exercises-minutes", minutes=MINUTES[key])),
        (say("exercises-report"), say(f"exercise-{key}-report")),
    )
