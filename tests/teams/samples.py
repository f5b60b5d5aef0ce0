"""Cards and forms that have one of everything, and strategies for any."""

from dataclasses import replace

from hypothesis import strategies as st

from handlers.vocabulary.cards import Button, ButtonStyle, Card, Facts, Heading, Quote, Table, Text
from handlers.vocabulary.forms import ChoiceInput, ChoicesInput, Form, Option, TextInput, TickInput

CARD = Card(
    title="Fjerde møde i netværket",
    locale="da",
    body=(
        Text("Første linje\nAnden linje"),
        Text("Med småt", subtle=True),
        Heading("Praktisk"),
        Facts((("Hvor", "Rådhuset"), ("Hvornår", "kl. 13.00"))),
        Quote("En kollega skrev", "Prøv [det her](https://example.com) *nu*, <at>alle</at>"),
        Table(("Netværk", "Svar"), (("Et", "5"), ("To", "7"))),
    ),
    buttons=(
        Button(label="Jeg kommer", action="attend", args={"answer": "yes"}, style=ButtonStyle.PRIMARY),
        Button(label="Skriv", action="write", opens_form=True),
    ),
)
FORM = Form(
    name="dilemma",
    title="Nyt dilemma",
    locale="da",
    args={"network": "3"},
    submit="Send",
    cancel="Fortryd",
    elements=(
        Text("Kun netværket ser det.", subtle=True),
        TextInput(name="text", label="Dit dilemma", hint="Skriv kort", multiline=True, value="Udkast"),
        TextInput(name="title", label="Overskrift", required=False, max_length=80),
        ChoiceInput(name="who", label="Til hvem", options=(Option("all", "Alle"), Option("one", "Én"))),
        ChoicesInput(
            name="helpers", label="Kolleger", options=(Option("a", "Alice"), Option("b", "Bo")), value="b"
        ),
        TickInput(name="anonymous", label="Navn", text="Vis ikke mit navn", value="true"),
    ),
)

HOSTILE = (
    "[x](https://evil.example)",
    "<at>Alle</at>",
    "{{DATE(2026-01-01T00:00:00Z)}}",
    "**fed**",
    "&lt;b&gt;",
)
long_texts = st.builds(
    lambda words, count: " ".join([words] * count), st.text(min_size=1, max_size=15), st.integers(1, 200)
)
texts = st.text(max_size=120) | st.sampled_from(HOSTILE) | long_texts
short = st.text(max_size=60)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of any texts."""
    width = draw(st.integers(1, 5))
    row = st.tuples(*[texts] * width)
    return Table(draw(st.tuples(*[short] * width)), tuple(draw(st.lists(row, max_size=6))))


elements = st.one_of(
    st.builds(Text, texts, st.booleans()),
    st.builds(Heading, texts),
    st.builds(Quote, texts, texts),
    st.builds(Facts, st.lists(st.tuples(short, texts), max_size=5).map(tuple)),
    tables(),
)
args = st.dictionaries(st.text(max_size=10), st.text(max_size=200), max_size=3)
buttons = st.builds(
    Button, label=short, action=st.text(min_size=1, max_size=20), args=args, opens_form=st.booleans()
)
cards = st.builds(
    Card,
    title=texts,
    locale=st.just("da"),
    body=st.lists(elements, max_size=8).map(tuple),
    buttons=st.lists(buttons, max_size=14).map(tuple),
)
labels = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1)
names = st.text("abcdefgh_", min_size=1, max_size=12)


def all_picked(element: ChoicesInput) -> ChoicesInput:
    """The same with every option picked."""
    values = dict.fromkeys(option.value for option in element.options)
    return replace(element, value=",".join(values))


options = st.lists(st.builds(Option, st.text(min_size=1, max_size=20), short), min_size=1, max_size=20)
values = st.text(min_size=1, max_size=20).filter(lambda text: "," not in text)
several = st.lists(st.builds(Option, values, short), min_size=1, max_size=20)
inputs = st.one_of(
    st.builds(TextInput, name=names, label=labels, hint=st.none() | short, value=texts),
    st.builds(ChoiceInput, name=names, label=labels, options=options.map(tuple)),
    st.builds(ChoicesInput, name=names, label=labels, options=several.map(tuple)).map(all_picked),
    st.builds(TickInput, name=names, label=labels, text=short, value=st.sampled_from(["true", ""])),
)
forms = st.builds(
    Form,
    name=names,
    title=short,
    locale=st.just("da"),
    submit=short,
    cancel=short,
    args=args,
    draft=st.none() | short.filter(bool),
    elements=st.lists(
        inputs | st.builds(Text, texts), max_size=6, unique_by=lambda it: getattr(it, "name", id(it))
    ).map(tuple),
)
