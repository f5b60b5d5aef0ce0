imports-error = Fejl
imports-warning = Advarsel
imports-head-kind = Art
imports-head-place = Sted
imports-head-wrong = Hvad er galt
imports-head-right = Sådan bliver det rigtigt
imports-place-file = filen
imports-place-sheet = { $sheet }
imports-place-row = { $sheet }, række { $row }
imports-place-cell = { $sheet }, række { $row }, kolonne { $column }
imports-more =
    { $count ->
        [one] Der er én anmærkning mere. Ret de viste først.
       *[other] Der er { $count } anmærkninger mere. Ret de viste først.
    }
imports-refused =
    { $count ->
        [one] Intet er skrevet: der er én fejl.
       *[other] Intet er skrevet: der er { $count } fejl.
    }
imports-done = Alt er gemt.
imports-nothing = Alt var på plads i forvejen: intet er ændret.
imports-rehearsed = Kun en prøve: intet er skrevet. Det her ville være sket.
imports-kept =
    { $count ->
        [one] Én person står ikke i arket, men er stadig med i sit netværk: importen fjerner ingen.
       *[other] { $count } pladser i netværkene står ikke i arket, men består: importen fjerner ingen.
    }
imports-kept-who = { $name } ({ $network })
imports-template-done = { $file } er klar til at blive udfyldt.
imports-template-exists = { $file } findes i forvejen og bliver ikke overskrevet. Vælg et andet navn.
imports-template-kind = { $file } skal ende på .xlsx.
imports-template-failed = { $file } kan ikke skrives. Se efter, at mappen findes, og at du må skrive i den.

imports-head-what = Hvad
imports-head-added = Nye
imports-head-changed = Ændrede
imports-head-unchanged = Uændrede
imports-networks = Netværk
imports-people = Personer
imports-memberships = Medlemskaber
imports-channels = Kanaler

imports-file-missing = { $file } findes ikke eller kan ikke åbnes.
imports-file-missing-fix = Angiv en .xlsx-fil eller en mappe med networks.csv og members.csv, og luk filen i andre programmer.
imports-file-protected = { $file } er beskyttet med adgangskode.
imports-file-protected-fix = Gem en kopi uden adgangskode (Filer > Oplysninger > Beskyt projektmappe).
imports-file-old = { $file } er i det gamle Excel-format.
imports-file-old-fix = Gem den som “Excel-projektmappe (.xlsx)”.
imports-file-not-excel = { $file } er ikke en Excel-fil.
imports-file-not-excel-fix = Brug en .xlsx-fil, eller en mappe med networks.csv og members.csv.
imports-file-damaged = { $file } er beskadiget og kan ikke læses.
imports-file-damaged-fix = Åbn den i Excel, og gem den igen som “Excel-projektmappe (.xlsx)”.
imports-file-csv-alone = { $file } er kun det ene af de to ark.
imports-file-csv-alone-fix = Læg networks.csv og members.csv i en mappe, og angiv mappen.

imports-csv-missing = Filen { $danish }.csv (eller { $english }.csv) mangler i mappen. Der er: { $found }.
imports-csv-missing-fix = Kald filen { $danish }.csv eller { $english }.csv.
imports-csv-twice = { $first } og { $second } er det samme ark.
imports-csv-twice-fix = Behold kun den ene.
imports-csv-not-utf8 = Teksten er ikke UTF-8, så æ, ø og å ville gå tabt.
imports-csv-not-utf8-fix = Gem som “CSV UTF-8 (semikolonsepareret)”.
imports-csv-quotes = Anførselstegnene passer ikke sammen her eller længere nede.
imports-csv-quotes-fix = Sæt " før og efter teksten, og skriv "" for et anførselstegn inde i den.

imports-sheet-missing = Arket “{ $danish }” (eller “{ $english }”) mangler. Der er: { $found }.
imports-sheet-missing-fix = Kald arket “{ $danish }” eller “{ $english }”.
imports-sheet-twice = “{ $first }” og “{ $second }” er det samme ark.
imports-sheet-twice-fix = Behold kun det ene, eller giv det andet et andet navn.
imports-sheet-empty = Arket har ingen udfyldte rækker.
imports-sheet-empty-fix = Skriv overskrifter i første række og mindst én række under dem.
imports-sheet-too-long = Arket har mere end { $most } udfyldte rækker.
imports-sheet-too-long-fix = Del det i flere filer, og importér dem en ad gangen.

imports-heading-missing = Kolonnen “{ $danish }” (eller “{ $english }”) mangler.
imports-heading-missing-fix = Tilføj en kolonne med overskriften “{ $danish }” eller “{ $english }”.
imports-heading-unknown = Overskriften “{ $heading }” er ukendt, så kolonnen springes over.
imports-heading-unknown-fix =
    { $near ->
        [none] Det er i orden, hvis kolonnen kun er til jer selv.
       *[other] Mente du “{ $near }”? Ellers er det i orden.
    }
imports-heading-twice = “{ $heading }” er samme kolonne som “{ $first }”.
imports-heading-twice-fix = Behold kun den ene.
imports-heading-none = “{ $value }” står uden for kolonnerne.
imports-heading-none-fix = Giv kolonnen en overskrift, eller tøm cellen. I CSV: sæt " om tekst med semikolon eller komma.

imports-cell-empty = Cellen er tom.
imports-cell-empty-fix = Udfyld den. I flettede celler tæller kun den øverste til venstre.
imports-cell-formula = Cellen er en formel uden gemt resultat.
imports-cell-formula-fix = Åbn filen i Excel, og gem den, eller skriv værdien i stedet for formlen.
imports-cell-excel-error = Cellen viser Excel-fejlen { $value }.
imports-cell-excel-error-fix = Ret formlen, eller skriv værdien i stedet.
imports-cell-date = Cellen indeholder en dato ({ $value }).
imports-cell-date-fix = Formatér cellen som tekst, og skriv værdien igen.
imports-cell-control = “{ $value }” indeholder et usynligt styretegn.
imports-cell-control-fix = Slet teksten, og skriv den igen i hånden.
imports-text-too-long = Teksten er på { $length } tegn.
imports-text-too-long-fix = Brug højst { $limit } tegn.

imports-bad-level = “{ $value }” er ikke et niveau.
imports-bad-level-fix = Skriv topleder eller øvrige (på engelsk top eller other).
imports-bad-language = “{ $value }” er ikke et sprog, jeg taler.
imports-bad-language-fix = Skriv da eller en, eller lad cellen være tom.
imports-bad-role = “{ $value }” er ikke en rolle.
imports-bad-role-fix = Skriv leder eller facilitator (på engelsk leader).
imports-bad-email = “{ $value }” er ikke en e-mailadresse.
imports-bad-email-fix = Skriv én adresse og intet andet, for eksempel anna.holm@example.com.
imports-bad-time-zone = “{ $value }” er ikke en tidszone.
imports-bad-time-zone-fix =
    { $near ->
        [none] Skriv for eksempel Europe/Copenhagen, eller lad cellen være tom.
       *[other] Mente du { $near }? Skriv ellers for eksempel Europe/Copenhagen.
    }
imports-bad-date = “{ $value }” er ikke en dato med klokkeslæt.
imports-bad-date-fix = Skriv for eksempel 2009-09-08 13:00 eller 08.09.2009 13:00.
imports-date-without-time = Der mangler et klokkeslæt efter { $value }.
imports-date-without-time-fix = Skriv også, hvornår mødet begynder, for eksempel 2009-09-08 13:00.
imports-date-far = Året i { $value } kan ikke passe.
imports-date-far-fix = Skriv et år fra 1990 til 2100.
imports-time-skipped = Tidspunktet { $value } findes ikke i { $zone }: uret stilles frem den nat.
imports-time-skipped-fix = Vælg et tidspunkt mindst en time før eller efter.
imports-time-twice = Tidspunktet { $value } findes to gange i { $zone }: uret stilles tilbage den nat.
imports-time-twice-fix = Vælg et tidspunkt mindst en time før eller efter.
imports-bad-months = “{ $value }” er ikke et antal måneder.
imports-bad-months-fix = Skriv et helt tal fra 1 til 12, eller lad cellen være tom (det betyder 2).
imports-bad-hours = “{ $value }” er ikke en varighed.
imports-bad-hours-fix = Skriv timer fra 0,5 til 8, for eksempel 2,5, eller lad cellen være tom (det betyder 3).
imports-bad-channel = “{ $value }” er ikke en kanal.
imports-bad-channel-fix = Skriv kanalens navn med eller uden #, eller dens id.

imports-network-twice = Netværket “{ $value }” står allerede i række { $first }.
imports-network-twice-fix = Giv hvert netværk sit eget navn.
imports-channel-twice = Kanalen “{ $value }” bruges allerede af netværket i række { $first }.
imports-channel-twice-fix = Giv hvert netværk sin egen kanal, eller lad cellen være tom.
imports-network-unknown = Netværket “{ $value }” står ikke i arket med netværk.
imports-network-unknown-fix =
    { $near ->
        [none] Skriv navnet, som det står i arket med netværk, eller tilføj netværket dér.
       *[other] Mente du “{ $near }”? Ellers tilføj netværket i arket med netværk.
    }
imports-no-facilitator = Netværket “{ $name }” har ingen facilitator.
imports-no-facilitator-fix = Tilføj en række med rollen facilitator i arket med medlemmer.
imports-leaders-count =
    { $count ->
        [0] Netværket “{ $name }” har ingen ledere.
        [one] Netværket “{ $name }” har kun én leder.
       *[other] Netværket “{ $name }” har { $count } ledere.
    }
imports-leaders-count-fix = Et netværk arbejder bedst med 6 til 8 ledere.
imports-names-differ = { $email } hedder “{ $value }” her og “{ $other }” i række { $first }.
imports-names-differ-fix = Brug samme navn i begge rækker, eller ret e-mailadressen i den ene.
imports-details-differ = { $email } står med “{ $value }” her og “{ $other }” i række { $first }.
imports-details-differ-fix = Det første bliver brugt. Skriv det samme i begge rækker.
imports-member-twice = { $value } står allerede i samme netværk og rolle i række { $first }.
imports-member-twice-fix = Slet den ene række. Denne springes over.

imports-guide = vejledning
imports-guide-sheet = Ark
imports-guide-column = Kolonne
imports-guide-needed = Skal udfyldes
imports-guide-meaning = Hvad der skal stå
imports-guide-example = Eksempel
imports-needed = ja
imports-optional = nej
imports-about-networks-network = Netværkets navn. Hvert netværk har sit eget.
imports-about-networks-level = Hvem netværket er for: topleder eller øvrige.
imports-about-networks-language = Sproget i netværkets kanal: da eller en. Tom betyder installationens sprog.
imports-about-networks-time_zone = Tidszonen, som mødetiderne gælder i. Tom betyder installationens tidszone.
imports-about-networks-first_meeting = Dato og klokkeslæt for det første møde. De næste falder på samme ugedag i måneden.
imports-about-networks-every_months = Hvor mange måneder der går fra møde til møde, fra 1 til 12. Tom betyder 2.
imports-about-networks-duration_hours = Hvor mange timer et møde varer, fra 0,5 til 8. Tom betyder 3.
imports-about-networks-place = Hvor møderne holdes.
imports-about-networks-slack_channel = Netværkets kanal i Slack: navn med eller uden #, eller id.
imports-about-networks-teams_channel = Netværkets kanal i Teams: navn eller id.
imports-about-members-network = Netværkets navn, som det står i arket med netværk.
imports-about-members-name = Personens fulde navn.
imports-about-members-email = Personens e-mailadresse på arbejdet. Den kender Slack og Teams personen på.
imports-about-members-role = Personens rolle i netværket: leder eller facilitator. Samme person kan stå i flere netværk, én række for hvert.
imports-about-members-administration = Den forvaltning, personen arbejder i.
imports-about-members-title = Personens stilling.
imports-example-networks-network = Ledernetværk 1
imports-example-networks-level = øvrige
imports-example-networks-language = da
imports-example-networks-time_zone = Europe/Copenhagen
imports-example-networks-first_meeting = 2009-11-03 13:00
imports-example-networks-every_months = 2
imports-example-networks-duration_hours = 3
imports-example-networks-place = Mødelokalet på biblioteket
imports-example-networks-slack_channel = ledernetvaerk-1
imports-example-networks-teams_channel = Ledernetværk 1
imports-example-members-network = Ledernetværk 1
imports-example-members-name = Anna Holm
imports-example-members-email = anna.holm@example.com
imports-example-members-role = leder
imports-example-members-administration = Ældre- og Handicapforvaltningen
imports-example-members-title = Områdeleder
