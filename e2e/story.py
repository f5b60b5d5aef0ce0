"""The story that is played on each platform: who says what to whom."""

from dataclasses import dataclass

from e2e.pilot import Network, Person, Pilot

TITLE = "Et fagligt stærkt hold, der ikke taler sammen"
SITUATION = (
    "To af mine dygtigste medarbejdere er holdt op med at tale sammen. De andre vælger side, "
    "og på mødet i mandags sagde ingen noget."
)
TRIED = "Jeg har talt med dem hver for sig. Begge siger, at det går, som det skal."
WANTED = "Hvordan tager jeg det op med hele gruppen, uden at nogen taber ansigt?"

QUICK = "Hurtigt: svar fra to-tre kolleger (2 arbejdsdage)"

HEARS = "Jeg hører, at du bærer stilheden for dem."
WONDERS = "Hvad tror du, de selv ville sige, hvis du spurgte dem sammen?"
WOULD_TRY = "Jeg ville begynde mødet med at sige, hvad jeg selv har set."

SAID_IN_THREAD = "Du kunne også bede dem fortælle det til hinanden."

TAKES_ALONG = "Mod til at sige, hvad jeg selv ser."
WILL_DO = "Jeg begynder mandagsmødet med det."

NAME = "Ledernetværk 3"
"""Its people are in no other network, so that no form has to ask which one is meant."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays."""

    network: Network
    leader: Person
    peers: tuple[Person, ...]
    facilitator: Person

    @property
    def peer(self) -> Person:
        """The one who helps where one is enough."""
        return self.peers[0]


def cast(pilot: Pilot) -> Cast:
    """The people of the story."""
    network = next(network for network in pilot.networks if network.name == NAME)
    leader, *others = network.leaders
    return Cast(network, leader, tuple(others[:3]), network.facilitators[0])
