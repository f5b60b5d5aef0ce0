"""The story of a prompt and the reflections on it, and of an exercise that two do together."""

from e2e.stage import Stage
from e2e.story import Cast

BANK, PROMPT, OWN = "Mit forslag lige nu", "Et spørgsmål til eftertanke", "Dine refleksioner"
REFLECTION = "Jeg kunne have ventet med at svare, til de havde talt færdig."
FOR_ALL = "Hele netværket og facilitatoren, med mit navn"
EXERCISE, TOGETHER = "Øvelse:", "Prøv det her sammen"
TASK = "Gå en tur sammen, og fortæl bagefter, hvad der satte jer i gang."
REPORT = "At jeg kan lade en pause stå."


def play_a_reflection(stage: Stage, cast: Cast) -> None:
    """The facilitator sends a prompt; a leader answers it and looks back."""
    stage.command(cast.facilitator, "spørgsmål")
    stage.sees(BANK)
    stage.picture_card("prompt-overview", BANK)
    stage.press("Send det nu", BANK)
    stage.in_channel(cast.leader, cast.network)
    stage.sees(PROMPT, "Ingen har delt et svar endnu.")
    stage.picture_card("prompt", PROMPT)
    stage.press("Svar", PROMPT)
    stage.choose("Hvem må læse det?", FOR_ALL)
    stage.fill_in("Dit svar", REFLECTION)
    stage.picture_form("reflection")
    stage.send("Gem", "Tak for din refleksion")
    stage.sees(PROMPT, "Én har delt et svar.")


def play_an_exercise(stage: Stage, cast: Cast) -> None:
    """The facilitator sends an exercise; the bot draws who does it together, and one tells how it went."""
    stage.command(cast.facilitator, "spørgsmål")
    stage.press("Send en øvelse", BANK)
    stage.fill_in("Eller skriv din egen", TASK)
    stage.fill_in("Hvornår skal de have fortalt, hvordan det gik?", "om 2 uger")
    stage.picture_form("exercise")
    stage.send("Træk lod, og send", "Øvelsen er på vej")
    stage.in_chat(cast.leader)
    stage.sees(TOGETHER, TASK)
    stage.picture_card("partners", TOGETHER)
    stage.in_channel(cast.leader, cast.network)
    stage.sees(EXERCISE, TASK, "Ingen har fortalt endnu.")
    stage.picture_card("exercise-sent", EXERCISE)
    stage.press("Fortæl, hvordan det gik", EXERCISE)
    stage.fill_in("Det fik jeg ud af det", REPORT)
    stage.picture_form("report")
    stage.send("Fortæl netværket", "Tak, fordi du fortæller")
    stage.sees(EXERCISE, "Én har fortalt, hvordan det gik.")
