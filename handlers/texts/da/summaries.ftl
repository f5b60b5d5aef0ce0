summaries-title = Opsamling for { $network }
summaries-title-dilemma = Opsamling af et dilemma i { $network }
summaries-since = Dilemmaer, feedback og refleksioner siden mødet { $day }.
summaries-since-start = Dilemmaer, feedback og refleksioner, siden netværket begyndte.
summaries-nothing = Der er ikke kommet noget i denne periode. Skriv “spørgsmål”, hvis du vil sætte noget i gang.
summaries-prompt-unanswered = Ingen har svaret på det endnu.
summaries-somebody = En fra netværket
summaries-only-facilitator = Kun til facilitatoren
summaries-section-question = Dilemmaet
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
summaries-nameless = { $texts ->
    [one] Én tekst uden navn
    *[other] { $texts } tekster uden navn
}
summaries-no-themes = Der er { $texts } tekster. Jeg finder ikke selv temaer i dem. Facilitatoren kan samle det, der hører sammen, under “Temaer”.
summaries-stand = “{ $one }”: { $ones }. “{ $other }”: { $others }.
summaries-theme = Tema: { $name }
summaries-in-document = { $texts ->
    [one] Én tekst mere står i dokumentet.
    *[other] { $texts } tekster mere står i dokumentet.
}
summaries-follow-up = Den, der spurgte, bliver spurgt { $day }, hvordan det gik.
summaries-promises = { $made } ville prøve noget efter sidste møde.
summaries-promises-kept = { $judged } har fortalt, hvordan det gik: { $yes } har gjort det, { $partly } noget af det.
summaries-private = { $private } svar er kun for dem, der skrev dem.
summaries-confidential = Fortroligt i netværket inden for lovens rammer. Citaterne er gengivet, som de blev skrevet.
summaries-button-dilemma = Vis kun “{ $title }”
summaries-coming-title = Opsamlingen er på vej
summaries-coming-body = Du får den i din private samtale med mig.
summaries-older = Det dilemma er ældre end sidste møde. Som vikar får du kun det, der er sket siden.
summaries-not-next = Som vikar kan du hente opsamlingen, når dit møde er netværkets næste, og indtil det er slut.
summaries-file = opsamling
summaries-file-word = Opsamling som Word
summaries-file-text = Opsamling som tekst
summaries-files-body = Hele opsamlingen, som den ser ud nu.
summaries-button-files = Hent som dokument
summaries-button-edit = Ret overskrifter og note
summaries-button-texts = Vælg tekster
summaries-button-themes = Temaer
summaries-button-share = Del med netværket
summaries-button-see = Se opsamlingen
summaries-button-more = Flere tekster
summaries-button-read = Læs opsamlingen
summaries-button-read-number = Læs nr. { $number }
summaries-button-list = Delte opsamlinger
summaries-button-theme-new = Lav et tema
summaries-button-theme-change = Ret “{ $theme }”
summaries-form-submit = Gem
summaries-kept-title = Det er gemt
summaries-kept-body = Opsamlingen er rettet. Hent dokumentet igen, hvis du allerede har det.
summaries-edit-form-title = Ret opsamlingen
summaries-edit-intro = Lad en overskrift stå tom, hvis min er god nok. Citaterne kan ikke rettes, men du kan vælge dem fra.
summaries-edit-heading = I stedet for “{ $heading }”
summaries-texts-form-title = Vælg tekster
summaries-texts-intro = Fjern fluebenet ved det, der ikke skal med i opsamlingen. Teksterne selv bliver, hvor de er.
summaries-texts-tick = Med i opsamlingen
summaries-themes-none = Der er ingen temaer endnu.
summaries-themes-hint = I opsamlingen står hvert tema med, hvor mange forskellige personer der har skrevet om det, og ét citat.
summaries-theme-form-title = Tema
summaries-theme-intro = Sæt flueben ved det, der hører sammen. Et tema uden tekster forsvinder.
summaries-theme-name = Temaets navn
summaries-theme-against = Står over for
summaries-theme-against-hint = Kun hvis de to temaer er forskellige holdninger til det samme.
summaries-theme-tick = Hører til temaet
summaries-theme-error-taken = Der er allerede et tema med det navn.
summaries-theme-error-many = Der er { $most } temaer. Flere bliver svære at overskue.
summaries-theme-gone = Det andet tema findes ikke mere.
summaries-share-form-title = Del opsamlingen
summaries-share-intro = Alle i { $network } kan læse opsamlingen, som den er nu, med dine overskrifter, din note og de tekster, du har valgt.
summaries-share-without = Det, nogen kun har skrevet til dig, bliver hos dig. Det gør for sene svar, runder, der ikke er slut eller fik for få svar, noter fra mødet og dagsordenen også. Hvis nogen sletter det, de har skrevet, forsvinder det også her.
summaries-share-sure = Klar?
summaries-share-sure-tick = Ja, del den med netværket
summaries-share-submit = Del
summaries-share-unsure = Sæt flueben, hvis den skal deles.
summaries-share-nothing = Der er ikke noget, som netværket må læse endnu.
summaries-shared-title = Opsamlingen er delt
summaries-shared-body = { $network } får besked i kanalen og kan læse den derfra.
summaries-shared-card = Der er en opsamling til jer
summaries-shared-by = { $name } har samlet op.
summaries-shared-hint = Kun netværkets medlemmer kan åbne den. I finder den igen under “næste”.
summaries-shared-gone = Opsamlingen er slettet, fordi dilemmaet er trukket tilbage.
summaries-gone = Opsamlingen er her ikke længere.
summaries-list-title = Delte opsamlinger
summaries-list-none = Der er ikke delt nogen opsamling endnu.
summaries-log-heading = Hvem har haft opsamlinger i { $network }?
summaries-log-none = Ingen endnu.
summaries-log-day = Dag
summaries-log-who = Hvem
summaries-log-what = Hvad
summaries-log-read-dilemma = Fik opsamlingen af et dilemma
summaries-log-read-meeting = Fik opsamlingen siden sidste møde
summaries-log-exported-dilemma = Hentede opsamlingen af et dilemma som dokument
summaries-log-exported-meeting = Hentede opsamlingen siden sidste møde som dokument
summaries-log-shared-dilemma = Delte opsamlingen af et dilemma
summaries-log-shared-meeting = Delte opsamlingen siden sidste møde
