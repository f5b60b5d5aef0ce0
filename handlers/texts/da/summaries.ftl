summaries-title = Opsamling for { $network }
summaries-title-dilemma = Opsamling af et dilemma i { $network }
summaries-since = Dilemmaer, feedback og refleksioner siden mødet { $day }.
summaries-since-start = Dilemmaer, feedback og refleksioner, siden netværket begyndte.
summaries-nothing = Der er ikke kommet noget i denne periode. Skriv “spørgsmål”, hvis du vil sætte noget i gang.
summaries-prompt-unanswered = Ingen har svaret på det endnu.
summaries-somebody = En fra netværket
summaries-section-question = Spørgsmålet
summaries-section-open = Stadig åbne spørgsmål
summaries-section-takes-along = Det bliver taget med
summaries-section-area-challenges = Egne udfordringer og dilemmaer
summaries-section-area-patterns = Egne mønstre, værdier og holdninger
summaries-section-area-tools = Redskaber, I har prøvet
summaries-section-area-themes = Fælles temaer, der kan blive input til organisationen
summaries-section-area-other = Andre spørgsmål
summaries-section-themes = Temaer
summaries-section-stands = Her er der forskellige holdninger
summaries-section-not-placed = Ikke i noget tema
summaries-section-candidates = Kandidater til dagsordenen
summaries-section-promises = Siden sidst
summaries-section-agenda = Forslag til dagsorden
summaries-section-note = Note fra facilitatoren
summaries-contributed = { $givers ->
    [0] Ingen af { $leaders } har bidraget endnu.
    [one] Én af { $leaders } har bidraget.
    *[other] { $givers } af { $leaders } har bidraget.
}
summaries-state = { $phase ->
    [clarify] De andre spørger ind.
    [restate] Spørgsmålet bliver spidset til.
    [reflect] De andre reflekterer.
    [propose] De andre kommer med forslag.
    [meeting] Det venter på mødet.
    [takeaway] Runden er slut.
    [follow_up] Runden er slut, og noget bliver prøvet af.
    *[closed] Det er afsluttet.
}
summaries-people = { $people ->
    [one] Én person
    *[other] { $people } forskellige personer
}
summaries-no-themes = Der er { $texts } tekster. Jeg finder ikke selv temaer i dem: Tryk på “Lav et tema”, og saml det, der hører sammen.
summaries-stand = { $ones } siger “{ $one }”, { $others } siger “{ $other }”.
summaries-theme = Tema: { $name }
summaries-in-document = { $texts ->
    [one] Én tekst. Den står i dokumentet.
    *[other] { $texts } tekster. De står i dokumentet.
}
summaries-follow-up = Den, der spurgte, bliver spurgt { $day }, hvordan det gik.
summaries-promises = { $made } ville prøve noget efter sidste møde.
summaries-promises-kept = { $judged } har fortalt, hvordan det gik: { $yes } har gjort det, { $partly } noget af det.
summaries-private = { $private } svar er skrevet kun til en selv.
summaries-button-dilemma = Vis kun “{ $title }”
summaries-coming-title = Opsamlingen er på vej
summaries-coming-body = Du får den i din private samtale med mig.
summaries-older = Det dilemma er ældre end sidste møde. Som vikar får du kun det, der er sket siden.
summaries-not-next = Som vikar kan du hente opsamlingen, når dit møde er netværkets næste, og indtil det er slut.
