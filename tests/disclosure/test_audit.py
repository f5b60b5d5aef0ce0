"""The audit's answers are those of a linear programme, however the groups divide."""

from collections.abc import Mapping

import highspy
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.disclosure.audit import ranges
from handlers.disclosure.cells import Cell, Group, Kind
from handlers.disclosure.gate import FEWEST, FEWEST_EVER, release
from handlers.disclosure.rounding import Span, told
from tests.disclosure.trees import Member, kinds, members, tree_of


def solved(tree: Group, known: Mapping[str, Span]) -> dict[str, Span]:
    """The same question, put to a solver: the least and the most of each count."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # its constructor has no types
    solver.silent()
    counts = {key: solver.addVariable(lb=span.low, ub=span.high) for key, span in known.items()}
    for group in tree.all():
        if group.parts:
            solver.addConstr(sum(counts[part.key] for part in group.parts) == counts[group.key])
    found = {}
    for key, count in counts.items():
        solver.minimize(count)
        least = solver.val(count)
        solver.maximize(count)
        found[key] = Span(round(least), round(solver.val(count)))
    return found


def free(tree: Group, kind: Kind) -> dict[str, Span]:
    """What can be said of each count by who knows the groups and nothing else."""
    most = told(tree, kind).high
    return {one.key: Span(0, one.cell.whole if kind is Kind.RATE else most) for one in tree.all()}


@settings(deadline=None)
@given(members, kinds, st.data())
def test_the_answers_are_those_of_a_solver(group: list[Member], kind: Kind, data: st.DataObject) -> None:
    tree = tree_of(group, kind)
    everything = list(tree.all())
    # A count of less than three people's events is never shown, and has no honest look.
    hidden = {one.key for one in everything if kind is Kind.COUNT and one.cell.part < FEWEST_EVER}
    hidden |= data.draw(st.sets(st.sampled_from([one.key for one in everything])))
    spans = free(tree, kind)
    known = {one.key: spans[one.key] if one.key in hidden else told(one, kind) for one in everything}

    assert ranges(tree, known) == solved(tree, known)


@settings(deadline=None)
@given(members, kinds)
def test_every_hidden_count_can_be_five_apart(group: list[Member], kind: Kind) -> None:
    tree = tree_of(group, kind)
    released, spans = release(tree, kind), free(tree, kind)
    if released[tree.key] is None:
        assert set(released.values()) == {None}
        return
    known = {one.key: told(one, kind) if released[one.key] else spans[one.key] for one in tree.all()}
    found, secret = solved(tree, known), solved(tree, spans)

    for one in tree.all():
        if released[one.key] is None:
            assert found[one.key].width >= min(FEWEST, secret[one.key].width)


def test_the_rest_of_a_total_is_a_range() -> None:
    tree = Group("", Cell(), (Group("a", Cell()), Group("b", Cell()), Group("c", Cell())))
    known = {"": Span(18, 22), "a": Span(10, 10), "b": Span(0, 9), "c": Span(0, 9)}

    assert ranges(tree, known) == {"": Span(18, 22), "a": Span(10, 10), "b": Span(0, 9), "c": Span(0, 9)}
    assert ranges(tree, {**known, "b": Span(0, 3)})["c"] == Span(5, 9)
