prompts-title = Et spørgsmål til eftertanke
prompts-who-reads = Du vælger selv, om dit svar kun er for dig, for facilitatoren eller for hele netværket. En sætning er nok.
prompts-purpose = { $minutes ->
    [one] Ét minut. { $purpose }
    *[other] { $minutes } minutter. { $purpose }
}
prompts-guideposts = Pejlemærke: { $names }
prompts-count = { $answered ->
    [0] Ingen har delt et svar endnu.
    [one] Én har delt et svar.
    *[other] { $answered } har delt et svar.
}
prompts-count-private = { $private } har svaret kun for sig selv.
prompts-area-challenges = Egne udfordringer
prompts-area-patterns = Egne mønstre og værdier
prompts-area-tools = Nye redskaber
prompts-area-themes = Fælles temaer
prompts-button-answer = Svar
prompts-button-later = Senere
prompts-button-read = Læs netværkets svar
prompts-button-own = Mine refleksioner
prompts-button-send = Send det nu
prompts-button-choose = Vælg eller skriv et andet
prompts-button-exercise = Send en øvelse
prompts-button-bank = Læg et spørgsmål i banken
prompts-button-history = Tidligere spørgsmål
prompts-button-retire = Tag nr. { $number } ud af banken
prompts-own-gone = Det spørgsmål er ikke i banken mere.
prompts-answers-title = Netværkets svar
prompts-answers-none = Ingen har delt et svar med hele netværket.

prompts-overview-title = Spørgsmål til { $network }
prompts-overview-suggestion = Mit forslag lige nu · { $area }
prompts-overview-automatic = Jeg stiller selv et spørgsmål midt mellem to møder og en uge før hvert møde. Har du lige sendt et, holder jeg mig tilbage.

prompts-form-title = Stil et spørgsmål
prompts-form-intro = Vælg et spørgsmål, eller skriv dit eget. Det øverste er mit forslag. Listen viser kun det, netværket ikke har haft det sidste år, og aldrig samme område to gange i træk.
prompts-form-bank = Vælg et spørgsmål
prompts-form-bank-hint = Listen viser kun de første ord. Netværket får hele spørgsmålet.
prompts-form-own = Eller skriv dit eget
prompts-form-area = Hvad handler det om?
prompts-form-submit = Send
prompts-error-both = Vælg ét: enten et spørgsmål fra listen eller dit eget.
prompts-error-none = Vælg et spørgsmål, eller skriv dit eget nedenfor.
prompts-error-not-in-turn = Det spørgsmål er ikke på tur mere. Netværket har haft det eller et andet fra samme område. Skriv “spørgsmål” for at få et nyt forslag.
prompts-sent-title = Spørgsmålet er på vej
prompts-sent-body = { $network } får det i kanalen om et øjeblik.
prompts-sent-before = Du har allerede sendt det. Netværket får det kun én gang.

prompts-bank-form-title = Nyt spørgsmål
prompts-bank-form-submit = Gem
prompts-bank-text = Spørgsmålet
prompts-bank-purpose = Hvad er det godt for?
prompts-bank-purpose-hint = En kort sætning, for eksempel “At se, hvordan du har flyttet dig.”
prompts-bank-minutes = Hvor mange minutter tager det?
prompts-bank-minutes-wrong = Skriv et tal fra 1 til { $most }.
prompts-bank-area-missing = Vælg, hvad det handler om.
prompts-bank-shared = Facilitatorkorpset
prompts-bank-shared-tick = Del det med alle facilitatorer
prompts-bank-kept-title = Spørgsmålet er i banken
prompts-bank-kept-mine = Du finder det på listen, næste gang du vælger et spørgsmål. Kun du ser det der.
prompts-bank-kept-shared = Alle facilitatorer finder det nu på deres liste, når de vælger et spørgsmål.

prompts-history-title = Spørgsmål, { $network } har fået
prompts-history-date = Dato
prompts-history-area = Område
prompts-history-prompt = Spørgsmål
prompts-history-none = Netværket har ikke fået et spørgsmål endnu.
prompts-history-own = Dine egne i banken
prompts-history-shared = Delt
prompts-history-used = Brugt
prompts-history-shared-yes = ja
prompts-history-shared-no = nej

prompts-later-form-title = Spørg mig senere
prompts-later-form-submit = Gem
prompts-later-when = Hvornår passer det dig?
prompts-later-hour = Om en time
prompts-later-tomorrow = I morgen kl. 9
prompts-later-typed = Et andet tidspunkt, som jeg skriver her
prompts-later-date = Dag
prompts-later-date-hint = For eksempel på torsdag eller 12/11.
prompts-later-clock = Klokkeslæt
prompts-later-clock-hint = For eksempel 15.30. Skriver du kun en dag, spørger jeg kl. 9.
prompts-later-missing = Vælg, hvornår jeg skal spørge igen.
prompts-later-past = Det tidspunkt er gået. Vælg et senere.
prompts-later-answered = Du har allerede svaret. Tryk på “Svar”, hvis du vil ændre dit svar.
prompts-later-at = { $day } kl. { $clock }
prompts-later-title = Jeg spørger dig igen
prompts-later-body = Du får spørgsmålet i vores private samtale { $when }.
prompts-snoozed-title = Du bad mig spørge igen

reflection-form-title = Din refleksion
reflection-form-who = Hvem må læse det?
reflection-form-who-missing = Vælg, hvem der må læse dit svar.
reflection-visible-private = Kun mig
reflection-visible-facilitator = Facilitatoren (og en vikar på et møde), med mit navn
reflection-visible-network = Hele netværket og facilitatoren, med mit navn
reflection-form-answer = Dit svar
reflection-form-hint = En sætning er nok. Undgå navne på andre.
reflection-form-promise = Andre får det ikke af mig, heller ikke HR. Kun du kan ændre, hvem der må læse det.
reflection-form-submit = Gem
reflection-kept-title = Tak for din refleksion
reflection-kept-private = Den er kun for dig.
reflection-kept-facilitator = Facilitatoren får den med i sin opsamling.
reflection-kept-network = Netværket kan læse den under spørgsmålet, og facilitatoren får den med i sin opsamling.
reflection-kept-again = Kommer du på noget bedre, så svar igen; dit nye svar erstatter det gamle.
reflection-gone = Den findes ikke længere.
reflection-not-yours-any-more = Du er ikke leder i det netværk længere, så jeg har ikke gemt det. Her er, hvad du skrev, hvis du vil have det med dig.
reflection-you-wrote = Det skrev du

reflection-own-title = Dine refleksioner
reflection-own-none = Du har ikke skrevet nogen endnu. Der kommer et nyt spørgsmål i kanalen mellem møderne.
reflection-own-page = Side { $page } af { $pages }
reflection-own-label = { $day } · { $visible }
reflection-own-private = kun dig
reflection-own-facilitator = facilitatoren
reflection-own-network = netværket
reflection-button-edit = Ret { $number }
reflection-button-delete = Slet { $number }
reflection-button-older = Ældre
reflection-button-newer = Nyere
reflection-button-export = Hent dem alle
reflection-button-delete-yes = Ja, slet den
reflection-button-delete-no = Nej, behold den
reflection-delete-title = Skal den slettes?
reflection-delete-private = Den forsvinder helt, og jeg kan ikke få den tilbage.
reflection-delete-facilitator = Den forsvinder helt, og jeg kan ikke få den tilbage. Opsamlinger, som facilitatoren allerede har fået, kan jeg ikke hente hjem.
reflection-delete-network = Den forsvinder helt, også for netværket, og jeg kan ikke få den tilbage. Opsamlinger, som facilitatoren allerede har fået, kan jeg ikke hente hjem.
reflection-export-coming-title = De er på vej
reflection-export-coming-body = Du får dem i din private samtale med mig.
reflection-export-title = Mine refleksioner
reflection-export-body = { $number ->
    [one] Her er den ene, du har skrevet.
    *[other] Her er alle { $number }, du har skrevet, de nyeste først.
}
reflection-export-file = refleksioner
