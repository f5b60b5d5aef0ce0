"""The bank takes the areas in turn, lets prompts rest for a year, and listens to season and agenda."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handlers.prompts.bank import AREAS, BANK, KEYS, REST, Entry, Use, ranked
from handlers.texts import LOCALES, Texts

START = datetime(2009, 9, 1, 7, tzinfo=UTC)
MONTH = timedelta(days=30)
LEANINGS = st.lists(st.sampled_from([*AREAS, *KEYS]), max_size=3)


def _asked(number: int, apart: timedelta = MONTH) -> list[Use]:
    """What the bot asks ``number`` times running."""
    used: list[Use] = []
    for count in range(number):
        now = START + count * apart
        entry = ranked(BANK, used, now)[0]
        used.append(Use(entry.key, entry.area, now))
    return used


uses = st.lists(st.tuples(st.sampled_from(BANK), st.integers(0, 3), st.booleans()), max_size=60).map(
    lambda drawn: [
        Use(None if off_the_cuff else entry.key, entry.area, START + number * timedelta(days=20 + more))
        for number, (entry, more, off_the_cuff) in enumerate(drawn)
    ]
)


def test_no_area_comes_twice_running() -> None:
    assert all(one.area != other.area for one, other in pairwise(_asked(100)))


def test_all_prompts_are_used_before_one_comes_again() -> None:
    used = [use.key for use in _asked(len(KEYS), timedelta(days=10))]

    assert sorted(map(str, used)) == sorted(KEYS)


@given(uses, st.integers(1, 60), LEANINGS)
def test_whatever_was_asked_nothing_comes_again_within_a_year(
    used: list[Use], days: int, leaning: list[str]
) -> None:
    now = (used[-1].at if used else START) + timedelta(days=days)
    found = ranked(BANK, used, now, leaning)
    last_area = used[-1].area if used else None
    recent = {use.key for use in used if now - use.at < REST}
    fresh = {entry.key for entry in BANK if entry.area != last_area} - recent

    assert found
    assert all(entry.area != last_area for entry in found)
    assert not fresh or {entry.key for entry in found} == fresh


@given(st.permutations(BANK))
def test_when_all_has_been_used_the_longest_unused_comes_first(order: list[Entry]) -> None:
    every = [Use(entry.key, entry.area, START - timedelta(days=number)) for number, entry in enumerate(order)]
    past = sorted(every, key=lambda use: use.at)
    found = ranked(BANK, past, START)

    seen = {use.key: use.at for use in past}
    assert [seen[entry.key] for entry in found] == sorted(seen[entry.key] for entry in found)
    assert found[0].area != past[-1].area


def test_what_the_agenda_lacks_comes_first_but_never_the_last_area_again() -> None:
    last = Use("bank-tools-3", "tools", START)

    assert ranked(BANK, [], START, ["bank-tools-1", "tools"])[0].key == "bank-tools-1"
    assert ranked(BANK, [last], START + MONTH, ["tools", "challenges"])[0].area == "challenges"


def test_the_season_chooses_within_an_area() -> None:
    december = datetime(2009, 12, 1, 8, tzinfo=UTC)

    assert ranked(BANK, [], december, ["themes"])[0].key == "bank-themes-5"


def test_a_facilitators_own_prompt_waits_its_turn_like_the_others() -> None:
    own = Entry(key="own:1", area="tools", minutes=5)
    used = [Use("own:1", "tools", START), Use("bank-themes-1", "themes", START + MONTH)]

    assert own not in ranked([*BANK, own], used, START + 2 * MONTH)
    assert own in ranked([*BANK, own], used, START + REST)


def test_every_prompt_has_words_a_purpose_and_minutes_in_every_language() -> None:
    for locale in LOCALES:
        say = Texts(locale)
        assert all(say(entry.key) and say(f"{entry.key}-purpose") and entry.minutes for entry in BANK)
