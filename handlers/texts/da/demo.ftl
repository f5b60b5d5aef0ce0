demo-title = Sparring: pilotforløbet fra september 2009 til december 2010
demo-intro = Seks netværk mødes hver anden måned. Botten er den rigtige; mennesker og chatprogrammer er opdigtede.
demo-playing = Spiller
demo-networks = { $count ->
    [one] { $count } netværk
    *[other] { $count } netværk
}

# Tidslinjen: en linje for hver begivenhed.
demo-event-begin = { $asked } ledere i seks netværk er læst ind fra regnearket, og botten er sat op i Slack og Teams
demo-event-meeting = Netværksmøde: { $answered } af { $asked } havde svaret, { $present } var der, { $promised } skrev, hvad de vil prøve
demo-event-better-date = { $answered ->
    [one] Et møde lå i en ferie eller på en helligdag. Facilitatoren valgte en af de dage, botten foreslog
    *[other] { $answered } møder lå i en ferie eller på en helligdag. Facilitatorerne valgte en af de dage, botten foreslog
}
demo-event-moved = { $who } flyttede mødet til { $words }. Alle, der havde svaret, blev spurgt igen
demo-event-handed-over = { $who } kunne ikke selv og overlod mødet til { $words }
demo-event-prompt = Botten spurgte: “{ $words }” – { $answered } af { $asked } svarede
demo-event-facilitator-prompt = Facilitatoren spurgte: “{ $words }” – { $answered } af { $asked } svarede
demo-event-dilemma = { $who } lagde et dilemma frem: “{ $words }” – { $answered } gav feedback
demo-event-anonymous-dilemma = Anonymt dilemma: “{ $words }” – { $answered } gav feedback
demo-event-stats = HR bad om deltagelsen og fik tallene, uden navne og uden indhold
demo-event-refused = { $who } bad om alle netværkenes tal og fik et venligt nej

# Afslutningen.
demo-count-meetings = netværksmøder
demo-count-moved = heraf flyttet til en bedre dag
demo-count-invitations = svar på indkaldelser
demo-count-promises = løfter til sig selv, som botten kom tilbage med før næste møde
demo-count-questions = refleksionsspørgsmål til netværkene
demo-count-reflections = refleksioner
demo-count-dilemmas = dilemmaer
demo-count-anonymous = heraf anonyme
demo-count-feedback = gange feedback mellem kolleger
demo-count-summaries = opsamlinger til facilitatorerne
demo-count-messages = beskeder i alt, hver tegnet til både Slack og Teams
demo-files = Læs selv efter i { $folder }/
demo-file-channels = det, der står i hvert netværks kanal
demo-file-leaders = hver leders private samtale med botten, med feedback og løfter
demo-file-facilitators = facilitatorernes møder: datoer, dagsorden, opsamling, fremmøde
demo-file-hr = deltagelsen, som HR ser den
demo-file-payloads = det, Slack og Teams ville have fået tilsendt
demo-next = Det kan du prøve nu
demo-next-readme = README.md fortæller, hvordan I sætter botten op hos jer selv.
demo-next-play = “make play” åbner en lokal Slack og en lokal Teams, hvor du selv kan klikke rundt.
demo-next-again = “sparring demo --language en” spiller det hele på engelsk.
demo-failed = Demoen gik i stå, for botten gjorde ikke det, historien regner med: { $reason }
demo-foreign = { $file } findes i forvejen og er ikke lavet af demoen. Flyt filen, eller vælg en anden mappe med --output.

# Filerne.
demo-when = { $day } kl. { $time }
demo-channel-intro = Kanalen i { $platform }, som den så ud ved udgangen af 2010. Facilitator: { $facilitator }. Ledere: { $leaders }.
demo-private-intro = Den private samtale med botten. { $roles }.
demo-leads = Leder i { $network }
demo-facilitates = Facilitator for { $network }
demo-hr-title = Deltagelsen, som HR ser den
demo-hr-intro = HR bad om tallene ved udgangen af hvert halvår. Her står aldrig, hvem der har gjort hvad, og aldrig, hvad nogen har skrevet.
demo-period = Periode
demo-readme =
    # Pilotforløbet, september 2009 til december 2010

    Her er, hvad hver rolle ville have fået, hvis botten havde været med i pilotforløbet. Botten, der har arbejdet her, er den rigtige: planlægning, udsendelse, adgang, tekster og det, Slack og Teams får tilsendt. Kun selve chatprogrammerne er erstattet af en stand-in.

    Alle mennesker er opdigtede, og alt, hvad de skriver, er fundet på. Ligheder med virkelige personer er tilfældige.

    - `channels/`: kanalen for hvert netværk, som den så ud til sidst: indkaldelser med kalenderfil og dagsorden, spørgsmål og dilemmaer.
    - `leaders/`: hver leders private samtale med botten: feedback på egne dilemmaer, det, man tog med fra et møde og ville prøve, og botten, der kommer tilbage med det.
    - `facilitators/`: facilitatorernes private samtaler med botten: bedre dage til et møde, der ligger dårligt, dagsordenen, opsamlingen og hvem der var med.
    - `hr/`: deltagelsen ved udgangen af hvert halvår, som HR ser den, og det samme til regneark.
    - `payloads/`: det, botten ville have sendt til Slack og Teams, en linje for hvert kald (for teknikere).
    - `sparring.db`: bottens database (SQLite, for teknikere).

    Filerne kan læses i ethvert tekstprogram. De laves på ny, hver gang demoen køres; dine egne filer i mappen røres ikke.
