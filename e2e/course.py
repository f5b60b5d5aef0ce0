"""The story of a dilemma through all its phases, answered without names; of one for two colleagues; and of a break."""

from datetime import UTC, datetime, timedelta

from e2e.bot import Bot
from e2e.sheets import COPENHAGEN
from e2e.stage import Stage
from e2e.story import SITUATION, TITLE, TRIED, WANTED, Cast
from handlers.calendar.working_days import end_of_day

FULL = "Grundigt: spørgsmål, refleksion og forslag (cirka 8 arbejdsdage)"
QUICK = "Hurtigt: svar fra to-tre kolleger (2 arbejdsdage)"
WITHOUT_NAMES = "Uden navn (kan ikke laves om)"
NOBODY_NAMED = "Jeg har ikke skrevet noget, der udpeger nogen"
FOR_SOME = "Nogle få kolleger, som jeg vælger i næste trin"

ASKED = "Hvor længe har de ikke talt sammen?"
TOLD = "Siden omlægningen i august."
RESTATED = "Hvordan siger jeg højt, hvad jeg ser, så begge kan blive i rummet?"
REFLECTIONS = (
    ("Jeg hører, at du bærer stilheden for dem.", "Hvad ville der ske, hvis du lod være?"),
    ("Jeg lægger mærke til, at alle venter på dig.", "Hvem i gruppen savner dem mest?"),
    ("Det lyder ensomt at stå imellem to.", "Hvad er det, de begge gerne vil passe på?"),
)
WROTE_THE_FIRST = 1
"""Whose answer comes out as number one: the words decide, so it is always the same."""

PROPOSED = "Du kunne begynde mødet med at sige, hvad du selv har set."
EXPERIENCED = "Jeg ventede et halvt år, og det blev kun sværere."

ASKED_FURTHER = "Hvad mener du med det?"
EXPLAINED = "At de andre måske selv kan tage det første skridt."
TAKES_ALONG = "At det er i orden at sige, hvad jeg ser."
WILL_DO = "Jeg åbner mandagsmødet med det."
OUTCOME = "Jeg prøvede det, og noget virkede"
LEARNED = "Det hjalp at sige det højt. De talte sammen bagefter."

NUDGED_AFTER = timedelta(days=2)
FOLLOWED_UP_AFTER = timedelta(weeks=5)

BEFORE, OWN = f"Dilemma: {TITLE}", f"Dit dilemma: {TITLE}"
STEERING, PROPOSALS = f"Et dilemma er lagt frem: {TITLE}", f"Forslag ønskes: {TITLE}"
RELEASED, RECEIVED = f"Alles svar: {TITLE}", f"Svarene på dit dilemma: {TITLE}"
QUESTION, FURTHER = f"Et spørgsmål til “{TITLE}”", f"Et spørgsmål til dit svar på “{TITLE}”"
FURTHER_ANSWERED = f"Svar på dit spørgsmål om “{TITLE}”"
FOLLOW_UP, OUTCOME_TOLD = f"Hvordan gik det med “{TITLE}”?", f"Det kom der ud af “{TITLE}”"
NUDGE = f"Har du en tanke til “{TITLE}”?"


def play_a_dilemma(stage: Stage, sparring: Bot, cast: Cast) -> None:
    """A dilemma from its form to what was learned from it."""
    ask(stage, cast)
    clarify(stage, cast)
    restate(stage, cast)
    reflect(stage, sparring, cast)
    propose(stage, cast)
    get_the_answers(stage, cast)
    ask_further(stage, sparring, cast)
    take_along(stage, cast)
    follow_up(stage, sparring, cast)
    sum_up(stage, cast)


def ask(stage: Stage, cast: Cast) -> None:
    """The leader puts a dilemma before the network."""
    write_dilemma(stage, cast, FULL)
    stage.choose("Svarene fra de andre", WITHOUT_NAMES)
    stage.picture_form("dilemma")
    stage.send("Send", "Dit dilemma er sendt")


def write_dilemma(stage: Stage, cast: Cast, variant: str) -> None:
    """Fill in what every dilemma has."""
    stage.ask_for_form(cast.leader, "dilemma")
    stage.fill_in("Overskrift", TITLE)
    stage.fill_in("Situationen", SITUATION)
    stage.fill_in("Mit spørgsmål til jer er …", WANTED)
    stage.fill_in("Det har jeg prøvet", TRIED)
    stage.choose("Hvordan skal det foregå?", variant)
    stage.tick(NOBODY_NAMED)


def clarify(stage: Stage, cast: Cast) -> None:
    """A peer asks, the leader answers, and the channel sees both."""
    stage.in_channel(cast.peer, cast.network)
    stage.sees(BEFORE, f"{cast.leader.name} beder om sparring.", SITUATION, "Svarene er uden navn.")
    stage.picture_card("clarify", BEFORE)
    stage.press("Stil et spørgsmål", BEFORE)
    stage.fill_in("Dit spørgsmål", ASKED)
    stage.picture_form("question")
    stage.send("Spørg", "Dit spørgsmål er sendt")

    stage.in_chat(cast.leader)
    stage.sees(QUESTION, ASKED)
    stage.picture_card("asked", QUESTION)
    stage.press("Svar", QUESTION)
    stage.fill_in("Dit svar", TOLD)
    stage.picture_form("answer")
    stage.send("Svar", "Tak for svaret")

    stage.in_channel(cast.peer, cast.network)
    stage.sees(BEFORE, ASKED, TOLD)
    stage.picture_card("answered", BEFORE)


def restate(stage: Stage, cast: Cast) -> None:
    """The leader is understood, and asks anew."""
    stage.in_chat(cast.leader)
    stage.sees(OWN)
    stage.picture_card("own", OWN)
    stage.press("Nu er jeg forstået", OWN)
    stage.fill_in("Mit spørgsmål er …", RESTATED)
    stage.picture_form("restate")
    stage.send("Gå videre", "Så reflekterer de andre")


def reflect(stage: Stage, sparring: Bot, cast: Cast) -> None:
    """Three peers reflect; everybody is reminded once; the facilitator goes on."""
    for number, (peer, (hears, wonders)) in enumerate(zip(cast.peers, REFLECTIONS, strict=True), start=1):
        stage.in_channel(peer, cast.network)
        stage.sees(RESTATED, TOLD)
        stage.picture_card(f"reflect-{number}", RESTATED)
        stage.press("Giv feedback", RESTATED)
        stage.fill_in("Det hører jeg", hears)
        stage.fill_in("Det undrer jeg mig over", wonders)
        stage.picture_form(f"reflection-{number}")
        stage.send("Send", "Tak for din feedback")

    sparring.tick_later(NUDGED_AFTER)
    stage.in_chat(cast.peer)
    stage.sees(NUDGE, "Svarene er uden navn.")
    stage.picture_card("nudge", NUDGE)

    stage.in_chat(cast.facilitator)
    stage.sees(STEERING, "Lige nu spørger de andre ind.")
    stage.picture_card("steering", STEERING)
    stage.press("Gå videre", STEERING)
    stage.sees(STEERING, "Dilemmaet er gået videre, siden du fik kortet.", "3 har givet feedback.")
    stage.picture_card("steering-older", STEERING)
    stage.press("Gå videre", STEERING)
    stage.sees(STEERING, "Lige nu kommer de andre med erfaringer og forslag.")


def propose(stage: Stage, cast: Cast) -> None:
    """A peer proposes something, and the facilitator lets everything come out."""
    stage.in_channel(cast.peer, cast.network)
    stage.sees(PROPOSALS, RESTATED)
    stage.picture_card("propose", PROPOSALS)
    stage.press("Giv feedback", PROPOSALS)
    stage.fill_in("Det har jeg selv oplevet", EXPERIENCED)
    stage.fill_in("Det ville jeg prøve", PROPOSED)
    stage.picture_form("proposal")
    stage.send("Send", "Tak for din feedback")
    stage.in_chat(cast.facilitator)
    stage.press("Gå videre", STEERING)
    stage.sees(STEERING, "Svarene er kommet frem.")
    stage.picture_card("steering-end", STEERING)


def get_the_answers(stage: Stage, cast: Cast) -> None:
    """Everything comes out without names, to the leader and in the channel."""
    stage.in_channel(cast.peer, cast.network)
    stage.sees(RELEASED, RESTATED, PROPOSED, *(hears for hears, _ in REFLECTIONS))
    stage.picture_card("released", RELEASED)

    stage.in_chat(cast.leader)
    stage.sees(RECEIVED, PROPOSED, *(wonders for _, wonders in REFLECTIONS))
    for peer in cast.peers:
        stage.does_not_see(peer.name)
    stage.picture_card("received", RECEIVED)


def ask_further(stage: Stage, sparring: Bot, cast: Cast) -> None:
    """The leader asks the author of the first answer, who tells more, and stays without a name."""
    stage.press("Svar 1 hjalp mig", RECEIVED)
    stage.sees(RECEIVED, "✓ Svar 1 hjalp mig")
    stage.press("Spørg videre: Svar 1", RECEIVED)
    stage.fill_in("Dit spørgsmål", ASKED_FURTHER)
    stage.picture_form("further")
    stage.send("Send", "Dit spørgsmål er på vej")

    stage.in_chat(cast.peers[WROTE_THE_FIRST])
    stage.sees(FURTHER, ASKED_FURTHER)
    stage.picture_card("further-asked", FURTHER)
    stage.press("Svar", FURTHER)
    stage.fill_in("Dit svar", EXPLAINED)
    stage.picture_form("further-answer")
    stage.send("Send", "Tak for svaret")

    sparring.tick("--now", (end_of_day(datetime.now(UTC), COPENHAGEN) + timedelta(minutes=1)).isoformat())
    stage.in_chat(cast.leader)
    stage.sees(FURTHER_ANSWERED, EXPLAINED)
    stage.picture_card("further-answered", FURTHER_ANSWERED)


def take_along(stage: Stage, cast: Cast) -> None:
    """The leader tells the network what they take along."""
    stage.press("Det tager jeg med", RECEIVED)
    stage.fill_in("Det tager jeg med", TAKES_ALONG)
    stage.fill_in("Mit næste skridt", WILL_DO)
    stage.picture_form("takeaway")
    stage.send("Send", "De andre kan se, hvad du tager med.")

    stage.in_channel(cast.peer, cast.network)
    stage.sees(RELEASED, TAKES_ALONG)
    stage.picture_card("taken-along", RELEASED)


def follow_up(stage: Stage, sparring: Bot, cast: Cast) -> None:
    """Weeks later the leader tells how it went, and those who helped hear of it."""
    sparring.tick_later(FOLLOWED_UP_AFTER)
    stage.in_chat(cast.leader)
    stage.sees(FOLLOW_UP, WILL_DO)
    stage.picture_card("follow-up", FOLLOW_UP)
    stage.press("Fortæl", FOLLOW_UP)
    stage.choose("Hvad blev det til?", OUTCOME)
    stage.fill_in("Det har jeg lært", LEARNED)
    stage.picture_form("outcome")
    stage.send("Gem", "Tak, fordi du fortalte")

    for peer in cast.peers:
        stage.in_chat(peer)
        stage.sees(OUTCOME_TOLD, LEARNED)
    stage.picture_card("learned", OUTCOME_TOLD)


def sum_up(stage: Stage, cast: Cast) -> None:
    """The facilitator gets the summary, and as a document."""
    summary = f"Opsamling for {cast.network.name}"
    stage.command(cast.facilitator, "opsamling")
    stage.in_chat(cast.facilitator)
    stage.sees(summary, TITLE, RESTATED, "3 af 6 har bidraget.")
    stage.picture_card("summary", summary)
    stage.press("Hent som dokument", summary)
    stage.sees("Hele opsamlingen, som den ser ud nu.")
    stage.picture_card("document", "Hele opsamlingen, som den ser ud nu.")


def play_for_two_colleagues(stage: Stage, cast: Cast) -> None:
    """A quick dilemma for two colleagues, in the leader's name; the facilitator and the others get nothing of it."""
    helpers = cast.peers[:2]
    write_dilemma(stage, cast, QUICK)
    stage.choose("Hvem må se det?", FOR_SOME)
    stage.send_half("Send", "Hvem i Ledernetværk 3 må se dit dilemma?")
    for helper in helpers:
        stage.tick(helper.name)
    stage.picture_form("chosen-form")
    stage.send("Send", "Dit dilemma er sendt")

    for helper, (hears, _) in zip(helpers, REFLECTIONS, strict=False):
        stage.in_chat(helper)
        stage.sees(BEFORE, SITUATION, "Facilitatoren læser ikke med.")
        stage.picture_card("chosen", BEFORE)
        stage.press("Giv feedback", BEFORE)
        stage.fill_in("Det hører jeg", hears)
        stage.picture_form("chosen-feedback")
        stage.send("Send", "Tak for din feedback")

    stage.in_chat(cast.leader)
    stage.sees(RECEIVED, *(helper.name for helper in helpers), REFLECTIONS[0][0])
    stage.picture_card("chosen-received", RECEIVED)
    stage.in_channel(cast.facilitator, cast.network)
    stage.does_not_see(TITLE)


def play_a_break(stage: Stage, cast: Cast) -> None:
    """A leader who has no other form open takes a break, and is back before its end."""
    stage.ask_for_form(cast.peers[2], "pause")
    stage.fill_in("Til og med hvilken dag?", "om 2 uger")
    stage.picture_form("break")
    stage.send("Hold pause", "God pause")
    stage.command(cast.peers[2], "pause")
    stage.sees("Din pause", "Du holder pause til og med")
    stage.picture_card("break-standing", "Din pause")
    stage.press("Jeg er tilbage", "Din pause")
    stage.is_told("Velkommen tilbage")
