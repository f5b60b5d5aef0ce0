"""Telling: a problem in the words of one language."""

from handlers.imports.problems import Problem
from handlers.texts import Texts


def place_of(problem: Problem, say: Texts) -> str:
    """Where the problem is: the sheet, row and column as far as it has them."""
    if problem.sheet is None:
        return say("imports-place-file")
    if problem.row is None:
        return say("imports-place-sheet", sheet=problem.sheet)
    if problem.column is None:
        return say("imports-place-row", sheet=problem.sheet, row=str(problem.row))
    return say("imports-place-cell", sheet=problem.sheet, row=str(problem.row), column=problem.column)


def wrong_of(problem: Problem, say: Texts) -> str:
    """What is wrong."""
    return say(f"imports-{problem.key}", **problem.args)


def right_of(problem: Problem, say: Texts) -> str:
    """What would be right."""
    return say(f"imports-{problem.key}-fix", **problem.args)
