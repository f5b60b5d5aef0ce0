meetings-network = Netværk
meetings-time = Tid
meetings-place = Sted
meetings-hours = { $day } kl. { $start }–{ $end }
meetings-no-place = intet sted endnu
meetings-none-planned = Der er ikke planlagt et møde endnu.
meetings-gone = Mødet findes ikke længere.
meetings-cancelled = Mødet er aflyst.
meetings-over = Mødet har været holdt.
meetings-not-yours = Det er facilitatoren, der tager sig af det møde.
meetings-none-to-change = { $network } har ingen kommende møder. Planlæg et først.
meetings-told = De, hvis svar det gælder, får besked i deres egen samtale med mig, og kortet i kanalen er rettet.

meetings-overview-which = Hvilket netværk gælder det?
meetings-overview-title = Møder i { $network }
meetings-overview-warning = Bemærk: { $reason }.
meetings-overview-yes = Kommer: { $names }
meetings-overview-online = Online: { $names }
meetings-overview-late = Kommer senere: { $names }
meetings-overview-no = Kan ikke: { $names }
meetings-overview-silent = { $number ->
    [0] Alle har svaret.
    [one] Én har ikke svaret endnu.
    *[other] { $number } har ikke svaret endnu.
}
meetings-overview-date = Dato
meetings-overview-clock = Kl.
meetings-overview-remark = Bemærk
meetings-button-agenda = Dagsorden
meetings-button-move = Flyt et møde
meetings-button-place = Skift sted
meetings-button-handover = Find en vikar
meetings-button-cancel = Aflys et møde
meetings-button-plan = Planlæg et møde
meetings-button-rhythm = Rytme
meetings-button-customs = Påmindelser og ferier

meetings-form-which = Hvilket møde?
meetings-form-date = Dato
meetings-form-date-hint = For eksempel 12/1, tirsdag den 12. januar eller næste tirsdag.
meetings-form-starts = Begynder kl.
meetings-form-starts-hint = For eksempel 13 eller 13.30. Lad feltet stå tomt, hvis det er, som det plejer.
meetings-form-ends = Slutter kl.
meetings-form-ends-hint = Lad feltet stå tomt, hvis mødet varer, som det plejer.
meetings-form-place = Sted
meetings-form-place-hint = Lad feltet stå tomt, hvis det er netværkets sædvanlige sted.
meetings-form-anyway = Ferie, helligdag eller et andet møde
meetings-form-anyway-tick = Hold fast i datoen, selv om jeg advarer mod den

meetings-error-date-unknown = Den dato kan jeg ikke læse. Skriv for eksempel 12/1 eller tirsdag den 12. januar.
meetings-error-date-impossible = Den dato findes ikke. Skriv for eksempel 12/1 eller tirsdag den 12. januar.
meetings-error-date-past = { $day } er gået. Vælg en dato, der kommer.
meetings-error-date-far = { $day } er mere end to år ude i fremtiden. Vælg en dato, der ligger nærmere.
meetings-error-date-weekday = Ugedagen og datoen passer ikke sammen: Det er { $day }.
meetings-error-time-unknown = Det klokkeslæt kan jeg ikke læse. Skriv for eksempel 13 eller 13.30.
meetings-error-time-impossible = Det klokkeslæt findes ikke. Skriv for eksempel 13 eller 13.30.
meetings-error-time-skipped = Uret stilles frem, så det klokkeslæt findes ikke den dag. Vælg et andet.
meetings-error-time-twice = Uret stilles tilbage, så det klokkeslæt kommer to gange den dag. Vælg et andet.
meetings-error-time-past = Det tidspunkt er gået. Vælg et senere.
meetings-error-ends-before = Mødet slutter, før det begynder. Skriv et senere klokkeslæt.
meetings-error-too-short = Mødet skal vare mindst 30 minutter.
meetings-error-too-long = Mødet kan højst vare 8 timer.
meetings-error-overlap = Netværket har allerede et møde på det tidspunkt. Flyt eller aflys det først, eller vælg en anden dato.
meetings-error-unsuitable = { $reason }. { $dates ->
    [none] Sæt flueben nedenfor, hvis I mødes alligevel.
    *[other] Gode datoer i nærheden: { $dates }. Sæt flueben nedenfor, hvis I mødes alligevel.
}
meetings-closed-holiday = Dagen er { $name }
meetings-closed-after-ascension = Dagen er dagen efter { $name }
meetings-closed-christmas = Dagen ligger mellem jul og nytår
meetings-closed-july = Dagen ligger i sommerferien
meetings-closed-holiday-week = Dagen ligger i en ferieuge (uge { $week })
meetings-closed-weekend = Dagen ligger i en weekend
meetings-closed-clash = Facilitatoren har møde med { $network } samtidig

meetings-plan-title = Planlæg et møde
meetings-plan-submit = Planlæg
meetings-planned-title = Mødet er planlagt
meetings-planned-body = { $when }. Invitationen kommer i kanalen, når det er tid, eller om et øjeblik, hvis mødet er nært.
meetings-move-title = Flyt et møde
meetings-move-submit = Flyt
meetings-moved-title = Mødet er flyttet
meetings-moved-body = Før: { $before }. Nu: { $after }.
meetings-moved-already = Mødet er flyttet i mellemtiden, til { $when }.
meetings-proposal-gone = Den dato er ikke god længere. Skriv “møde”, og vælg “Flyt et møde”.
meetings-cancel-title = Aflys et møde
meetings-cancel-intro = Et aflyst møde kan ikke hentes tilbage, men I kan altid planlægge et nyt.
meetings-cancel-sure = Er du sikker?
meetings-cancel-sure-tick = Ja, aflys mødet
meetings-cancel-submit = Aflys mødet
meetings-cancel-unsure = Sæt flueben, hvis mødet skal aflyses.
meetings-cancelled-title = Mødet er aflyst
meetings-cancelled-body = { $when } bliver ikke til noget.
meetings-place-title = Skift sted
meetings-place-submit = Skift sted
meetings-placed-title = Stedet er skiftet
meetings-placed-body = { $when }: { $place }.

meetings-change-moved-title = Mødet er flyttet
meetings-change-moved = Før: { $before }.
meetings-change-answer-again = Dit svar gjaldt den gamle dato. Kommer du til den nye?
meetings-change-cancelled-title = Mødet er aflyst
meetings-change-cancelled = { $place ->
    *[other] Det her møde bliver ikke til noget. Du behøver ikke gøre noget.
}
meetings-change-place-title = Mødet har fået et nyt sted
meetings-change-place = Vi mødes nu her: { $place }.

meetings-unsuitable-title = Skal mødet ligge på en anden dato?
meetings-unsuitable = { $reason }. Jeg flytter det ikke af mig selv.
meetings-few-title = Få kan komme til mødet
meetings-few = { $coming } kommer, { $cannot } kan ikke, { $unanswered } har ikke svaret.
meetings-proposals = Her er de nærmeste gode datoer. Vælg en, find selv en, eller lad mødet ligge.
meetings-proposals-none = Jeg fandt ingen gode datoer inden for fire uger. Find selv en, eller lad mødet ligge.
meetings-button-move-to = Flyt til { $when }
meetings-button-other-date = En anden dato
meetings-button-keep = Lad mødet ligge
meetings-kept-title = Mødet ligger, hvor det ligger
meetings-kept-body = Du kan altid flytte det: Skriv “møde”.

meetings-rhythm-title = Netværkets rytme
meetings-rhythm-intro = Møder, der ikke passer til den nye rytme, bliver aflyst, og de berørte får besked. Møder, du selv har flyttet eller planlagt, bliver liggende.
meetings-rhythm-kind = Hvornår mødes I?
meetings-rhythm-weekday = På samme ugedag i måneden (for eksempel 2. tirsdag)
meetings-rhythm-date = På samme dato i måneden (for eksempel den 15.)
meetings-rhythm-free = På frie datoer, som du planlægger én for én
meetings-rhythm-every = Hvor tit?
meetings-rhythm-months = { $months ->
    [one] Hver måned
    *[other] Hver { $months }. måned
}
meetings-rhythm-first = Første møde i den nye rytme
meetings-rhythm-first-hint = For eksempel tirsdag den 12. januar. Ved frie datoer lader du feltet stå tomt.
meetings-rhythm-submit = Gem rytmen
meetings-rhythm-choose = Vælg, hvornår I mødes, og hvor tit.
meetings-rhythm-kept-title = Rytmen er gemt
meetings-rhythm-kept-weekday = { $months ->
    [one] I mødes nu hver måned på samme ugedag.
    *[other] I mødes nu hver { $months }. måned på samme ugedag.
} Møderne for det næste år bliver lagt ind om et øjeblik.
meetings-rhythm-kept-date = { $months ->
    [one] I mødes nu hver måned på samme dato.
    *[other] I mødes nu hver { $months }. måned på samme dato.
} Møderne for det næste år bliver lagt ind om et øjeblik.
meetings-rhythm-kept-free = { $months ->
    *[other] Jeg planlægger ingen møder af mig selv. Skriv “møde” for at planlægge det næste. De møder, der er planlagt, bliver liggende.
}

meetings-customs-title = Påmindelser og ferier
meetings-customs-submit = Gem
meetings-customs-days = Påmindelser, antal dage før mødet
meetings-customs-days-hint = 14, 2, 0 betyder 14 dage før, 2 dage før og samme morgen.
meetings-customs-weeks = Uger, hvor I ikke mødes
meetings-customs-weeks-hint = Ugenumre, for eksempel 7, 8, 42.
meetings-customs-seasons = Sommer og jul
meetings-customs-seasons-tick = Ingen møder i juli og mellem jul og nytår
meetings-customs-quiet_from = Ro om aftenen fra kl.
meetings-customs-quiet_from-hint = Fra dette klokkeslæt sender jeg ingen påmindelser.
meetings-customs-quiet_until = Ro om morgenen til kl.
meetings-customs-quiet_until-hint = Weekender og helligdage er også i fred.
meetings-customs-days-wrong = Skriv mellem 1 og { $most } tal fra 0 til { $longest }, for eksempel 14, 2, 0.
meetings-customs-weeks-wrong = Skriv ugenumre fra 1 til 53, for eksempel 7, 8, 42.
meetings-customs-quiet-wrong = Roen skal slutte tidligere på dagen, end den begynder om aftenen, for eksempel fra 18 til 7.
meetings-customs-kept-title = Det er gemt
meetings-customs-kept-body = Fra nu af gælder det for { $network }.
