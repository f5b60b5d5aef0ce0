meetings-network = Netværk
meetings-time = Tid
meetings-place = Sted
meetings-hours = { $day } kl. { $start }–{ $end }
meetings-no-place = intet sted endnu
meetings-none-planned = Der er ikke planlagt et møde endnu.
meetings-gone = Mødet findes ikke længere.
meetings-cancelled = Mødet er aflyst.
meetings-over = Mødet er slut.
meetings-not-yours = Det er facilitatoren, der tager sig af det møde.
meetings-none-to-change = { $network } har ingen kommende møder. Planlæg et først.
meetings-told = Jeg giver besked privat til dem, det berører. Står invitationen i kanalen, bliver den rettet.

meetings-overview-which = Hvilket netværk gælder det?
meetings-overview-title = Møder i { $network }
meetings-overview-next = Næste møde
meetings-overview-later = Senere møder
meetings-overview-warning = Bemærk: { $remark }.
meetings-overview-substitute = { $name } er vikar
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
meetings-button-agenda = Ret dagsordenen
meetings-button-move = Flyt et møde
meetings-button-place = Skift sted
meetings-button-handover = Find en vikar
meetings-button-cancel = Aflys et møde
meetings-button-plan = Planlæg et møde
meetings-button-rhythm = Skift rytme
meetings-button-customs = Påmindelser og ferier

meetings-form-which = Hvilket møde?
meetings-form-date = Dato
meetings-form-date-hint = For eksempel 12/1, tirsdag den 12. januar eller næste tirsdag.
meetings-form-starts = Begynder kl.
meetings-form-starts-hint = For eksempel 13 eller 13.30. Er det som sædvanlig, så lad feltet stå tomt.
meetings-form-ends = Slutter kl.
meetings-form-ends-hint = Varer mødet lige så længe som sædvanlig, så lad feltet stå tomt.
meetings-form-place = Sted
meetings-form-place-hint = Er det netværkets sædvanlige sted, så lad feltet stå tomt.
meetings-form-anyway = Ferie, fridag eller møde i et andet netværk
meetings-form-anyway-tick = Brug datoen alligevel
meetings-error-date-missing = Skriv en dato, for eksempel 12/1 eller tirsdag den 12. januar.

meetings-error-date-unknown = Den dato kan jeg ikke læse. Skriv for eksempel 12/1 eller tirsdag den 12. januar.
meetings-error-date-impossible = Den dato findes ikke. Skriv for eksempel 12/1 eller tirsdag den 12. januar.
meetings-error-date-past = Den dato er gået: { $day }. Vælg en senere.
meetings-error-date-far = Så langt frem planlægger jeg ikke: { $day }. Vælg en dato inden for to år.
meetings-error-date-weekday = Ugedagen og datoen passer ikke sammen. Datoen er { $day }.
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
    [none] Sæt flueben ved “Brug datoen alligevel”, hvis I vil mødes den dag.
    *[other] Gode datoer i nærheden: { $dates }. Sæt flueben ved “Brug datoen alligevel”, hvis I vil mødes den dag.
}
meetings-closed-holiday = Dagen er en fridag ({ $name })
meetings-closed-after-ascension = Dagen ligger lige efter { $name }
meetings-closed-christmas = Dagen ligger mellem jul og nytår
meetings-closed-july = Dagen ligger i sommerferien
meetings-closed-holiday-week = Dagen ligger i en ferieuge (uge { $week })
meetings-closed-weekend = Dagen ligger i en weekend
meetings-closed-clash = Facilitatoren har møde med { $network } samtidig

meetings-plan-title = Planlæg et møde
meetings-plan-submit = Planlæg
meetings-planned-title = Mødet er planlagt
meetings-planned-body = I mødes { $when }. Invitationen kommer i kanalen med den første påmindelse, eller om et øjeblik, hvis mødet er tæt på.
meetings-move-title = Flyt et møde
meetings-move-submit = Flyt
meetings-moved-title = Mødet er flyttet
meetings-moved-body = Før: { $before }. Nu: { $after }.
meetings-moved-already = Mødet er flyttet i mellemtiden, til { $when }.
meetings-proposal-gone = Den dato kan ikke bruges længere. Skriv “møde”, og vælg “Flyt et møde”.
meetings-cancel-title = Aflys et møde
meetings-cancel-intro = Jeg giver besked til dem, der kunne være kommet. Et aflyst møde kan ikke hentes tilbage, men I kan altid planlægge et nyt.
meetings-cancel-sure = Er du sikker?
meetings-cancel-sure-tick = Ja, aflys mødet
meetings-cancel-submit = Aflys mødet
meetings-cancel-unsure = Sæt flueben, hvis mødet skal aflyses.
meetings-cancelled-title = Mødet er aflyst
meetings-cancelled-body = Mødet { $when } bliver ikke til noget.
meetings-place-title = Skift sted
meetings-place-submit = Skift sted
meetings-placed-title = Stedet er skiftet
meetings-placed-body = I mødes { $when } her: { $place }.

meetings-change-moved-title = Mødet er flyttet til { $day }
meetings-change-moved = Før lå det { $before } kl. { $clock }.
meetings-change-answer-moved = Dit svar gjaldt det gamle tidspunkt. Kommer du til det nye?
meetings-change-answer-reopened = Kommer du?
meetings-change-answer-holds = Det svar gælder igen. Har det ændret sig, så tryk på et nyt.
meetings-change-cancelled-title = Mødet { $day } er aflyst
meetings-change-cancelled = Det bliver desværre ikke til noget. Du behøver ikke gøre noget.
meetings-change-reopened-title = Mødet { $day } er på igen
meetings-change-reopened = Mødet bliver til noget alligevel.
meetings-change-length-title = Nyt sluttidspunkt { $day }
meetings-change-length = Mødet slutter nu kl. { $clock }. Dit svar gælder stadig.
meetings-change-place-title = Nyt mødested { $day }
meetings-change-place = Vi mødes nu her: { $place }.

meetings-unsuitable-title = Skal mødet { $day } flyttes?
meetings-unsuitable = { $reason }. Jeg flytter ikke mødet af mig selv.
meetings-few-title = Få har sagt ja til mødet { $day }
meetings-few = { $coming } kommer, { $cannot } kan ikke, { $unanswered } har ikke svaret. Til en god runde skal I helst være mindst { $enough }.
meetings-proposals = Her er de nærmeste gode datoer på samme tid af dagen. Vælg en, find selv en anden, eller behold datoen.
meetings-proposals-none = Jeg fandt ingen gode datoer inden for fire uger. Find selv en, eller behold datoen.
meetings-button-move-to = Flyt til { $day }
meetings-button-other-date = Find en anden dato
meetings-button-keep = Behold datoen
meetings-kept-title = Datoen er den samme
meetings-kept-body = I mødes stadig { $when }. Vil du flytte mødet senere, så skriv “møde”.

meetings-rhythm-title = Netværkets rytme
meetings-rhythm-intro = Møder, der ikke passer til den nye rytme, bliver aflyst, og de berørte får besked. Møder, du selv har flyttet eller planlagt, bliver liggende.
meetings-rhythm-kind = Hvornår mødes I?
meetings-rhythm-weekday = På samme ugedag i måneden (for eksempel 2. tirsdag)
meetings-rhythm-date = På samme dato i måneden (for eksempel den 15.)
meetings-rhythm-free = Ingen fast dag: Du planlægger hvert møde selv
meetings-rhythm-every = Hvor tit?
meetings-rhythm-months = { $months ->
    [one] Hver måned
    *[other] Hver { $months }. måned
}
meetings-rhythm-first = Første møde i den nye rytme
meetings-rhythm-first-hint = For eksempel tirsdag den 12. januar. Har I ingen fast dag, så lad feltet stå tomt.
meetings-rhythm-submit = Gem rytmen
meetings-rhythm-choose = Vælg, hvornår I mødes, og hvor tit.
meetings-rhythm-kept-title = Rytmen er gemt
meetings-rhythm-kept-weekday = { $months ->
    [one] I mødes hver måned på samme ugedag, første gang { $first }.
    *[other] I mødes hver { $months }. måned på samme ugedag, første gang { $first }.
} Møderne for det næste år bliver lagt ind om et øjeblik.
meetings-rhythm-kept-date = { $months ->
    [one] I mødes hver måned på samme dato, første gang { $first }.
    *[other] I mødes hver { $months }. måned på samme dato, første gang { $first }.
} Møderne for det næste år bliver lagt ind om et øjeblik.
meetings-rhythm-kept-free = Jeg planlægger ingen møder af mig selv. De møder, der er planlagt, bliver liggende. Skriv “møde” for at planlægge det næste.

meetings-customs-title = Påmindelser og ferier
meetings-customs-submit = Gem
meetings-customs-days = Påmindelser: antal dage før mødet
meetings-customs-days-hint = 14, 2, 0 betyder 14 dage før, 2 dage før og samme morgen.
meetings-customs-weeks = Uger, hvor I ikke mødes
meetings-customs-weeks-hint = Ugenumre, for eksempel 7, 8, 42.
meetings-customs-seasons = Sommer og jul
meetings-customs-seasons-tick = Ingen møder i juli og mellem jul og nytår
meetings-customs-quiet_from = Ingen påmindelser efter kl.
meetings-customs-quiet_from-hint = Om aftenen har I fred fra dette klokkeslæt.
meetings-customs-quiet_until = Ingen påmindelser før kl.
meetings-customs-quiet_until-hint = I weekender og på helligdage har I også fred.
meetings-customs-days-wrong = Skriv højst { $most } tal fra 0 til { $longest }, for eksempel 14, 2, 0.
meetings-customs-weeks-wrong = Skriv ugenumre fra 1 til 53, for eksempel 7, 8, 42.
meetings-customs-quiet-wrong = Klokkeslættet om morgenen skal ligge før det om aftenen, for eksempel 7 og 18.
meetings-customs-kept-title = Det er gemt
meetings-customs-kept-body = Påmindelser og ferier i { $network } følger det fra nu af.
