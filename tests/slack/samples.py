"""Cards and forms that have one of everything, and strategies for any."""

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Facts, Heading, Quote, Table, Text
from handlers.vocabulary.forms import (
    ChoiceInput,
    ChoicesInput,
    Form,
    FormElement,
    Option,
    TextInput,
    TickInput,
)

CARD = Card(
    title="Et dilemma fra Alice",
    locale="da",
    body=(
        Text("Hvad ville du gøre?\nSvar, når det passer dig."),
        Heading("Situationen"),
        Quote("Alice skriver", "Jeg er <!channel> *i tvivl* & `mere` endnu"),
        Facts((("Sted", "Boulevarden 13"), ("Tid", "13–16"))),
        Table(("Netværk", "Møder"), (("Netværk 1", "3"), ("Øst & vest", "12"))),
        Text("Kun dit netværk ser det.", subtle=True),
    ),
    buttons=(
        Button(label="Giv sparring", action="dilemma.answer", args={"id": "7"}, style=ButtonStyle.PRIMARY),
        Button(label="Senere", action="dilemma.later", args={"id": "7"}),
    ),
)

FORM = Form(
    name="dilemma.new",
    title="Nyt dilemma",
    locale="da",
    submit="Send",
    cancel="Fortryd",
    args={"network": "3"},
    elements=(
        Text("Dit netværk ser det, du skriver."),
        TextInput(name="title", label="Overskrift", max_length=150, value="Et valg"),
        TextInput(name="story", label="Situation", hint="Kort, gerne", multiline=True, required=False),
        ChoiceInput(
            name="theme", label="Tema", options=(Option("1", "Ledelse"), Option("2", "Samarbejde")), value="2"
        ),
        ChoicesInput(
            name="helpers", label="Kolleger", options=(Option("a", "Alice"), Option("b", "Bo")), value="b"
        ),
        TickInput(name="anonymous", label="Navn", text="Vis ikke mit navn", value="true"),
    ),
)

thorough = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))

NASTY = st.sampled_from(
    [
        "<!channel> <!here> <@U01ALICE> <#C01NET>",
        "<http://evil.example|klik her>",
        "```\nfence\n``` `code` ~gone~ *bold* _it_ > quote",
        "&lt;!channel&gt; &amp;",
        "שלום עולם \u202eomvendt\u202c",
        "👩🏽‍🚀" * 40,
        "ø" * 20_000,
        "ord og mere " * 1_700,
        "\n\n\nlinje\n" * 500,
        "",
        "   ",
    ]
)
WORDS = st.one_of(NASTY, st.text(max_size=200))
SHORT = st.one_of(st.text(max_size=60), NASTY.filter(lambda text: len(text) < 200))
NAMES = st.text("abcdefghij_.", min_size=1, max_size=20)
ARGS = st.dictionaries(NAMES, st.text(max_size=20), max_size=4)


def tables() -> st.SearchStrategy[Table]:
    """Tables of one to six columns."""
    return st.integers(1, 6).flatmap(_tables)


def _tables(columns: int) -> st.SearchStrategy[Table]:
    row = st.tuples(*[SHORT] * columns)
    return st.builds(Table, row, st.lists(row, max_size=30).map(tuple))


ELEMENTS: st.SearchStrategy[Element] = st.one_of(
    st.builds(Text, WORDS, st.booleans()),
    st.builds(Heading, WORDS),
    st.builds(Quote, WORDS, WORDS),
    st.builds(Facts, st.lists(st.tuples(WORDS, WORDS), max_size=12).map(tuple)),
    tables(),
)
BUTTONS = st.builds(
    Button, label=SHORT, action=NAMES, args=ARGS, style=st.sampled_from(ButtonStyle), opens_form=st.booleans()
)
CARDS = st.builds(
    Card,
    title=WORDS,
    locale=st.sampled_from(["da", "en"]),
    body=st.lists(ELEMENTS, max_size=8).map(tuple),
    buttons=st.lists(BUTTONS, max_size=30).map(tuple),
)
OPTIONS = st.lists(st.builds(Option, NAMES, WORDS), min_size=1, max_size=100, unique_by=lambda it: it.value)
LABELS = WORDS.filter(lambda text: len(text) <= 2000)


def some_picked(element: ChoicesInput) -> st.SearchStrategy[ChoicesInput]:
    """The same with some of its options picked."""
    values = st.lists(st.sampled_from([option.value for option in element.options]), unique=True)
    return values.map(lambda picked: replace(element, value=",".join(picked)))


INPUTS: st.SearchStrategy[FormElement] = st.one_of(
    st.builds(
        TextInput,
        name=NAMES,
        label=LABELS,
        hint=st.none() | LABELS,
        value=SHORT,
        multiline=st.booleans(),
        required=st.booleans(),
        max_length=st.integers(200, 5000),
    ),
    st.builds(ChoiceInput, name=NAMES, label=LABELS, options=OPTIONS.map(tuple), hint=st.none() | LABELS),
    st.builds(ChoicesInput, name=NAMES, label=LABELS, options=OPTIONS.map(tuple)).flatmap(some_picked),
    st.builds(TickInput, name=NAMES, label=LABELS, text=LABELS, value=st.sampled_from(["", "true"])),
)


def _name(element: FormElement) -> object:
    return element if isinstance(element, Text) else element.name


FORMS = st.builds(
    Form,
    name=NAMES,
    title=WORDS,
    locale=st.just("da"),
    elements=st.tuples(
        st.lists(st.builds(Text, WORDS, st.booleans()), max_size=3),
        st.lists(INPUTS, min_size=1, max_size=8, unique_by=_name),
    ).map(lambda both: (*both[0], *both[1])),
    submit=SHORT,
    cancel=SHORT,
    args=ARGS,
    draft=st.none() | SHORT.filter(bool),
)
