exercises-title = Øvelse: { $title }
exercises-own-title = Prøv det her sammen
exercises-purpose = Formål
exercises-time = Tid
exercises-minutes = { $minutes } minutter
exercises-report = Fortæl bagefter
exercises-groups = Sammen er
exercises-until = Fortæl netværket, hvordan det gik, senest { $day }.
exercises-count = { $reported ->
    [0] Ingen har fortalt endnu.
    [one] Én har fortalt, hvordan det gik.
    *[other] { $reported } har fortalt, hvordan det gik.
}
exercises-together = Du er sammen med { $names }. Aftal selv, hvornår og hvor.
exercises-button-report = Fortæl, hvordan det gik
exercises-button-read = Læs, hvad de andre fik ud af det
exercises-button-take-back = Slet mit
exercises-none = Ingen har fortalt endnu.
exercises-gone = Den findes ikke længere.
exercises-too-few = Der skal være mindst to ledere i { $network }, før jeg kan trække lod.

exercises-form-title = Send en øvelse
exercises-form-submit = Træk lod, og send
exercises-form-which = Vælg en øvelse
exercises-option = { $title }. { $purpose }
exercises-form-own = Eller skriv din egen
exercises-form-own-hint = Skriv, hvad to (eller tre) skal gøre sammen, og hvad de skal fortælle bagefter.
exercises-form-until = Hvornår skal de have fortalt, hvordan det gik?
exercises-form-until-hint = For eksempel om 2 uger eller 12/11. Dagen før minder jeg dem, der mangler.
exercises-error-both = Vælg én: enten en øvelse fra listen eller din egen.
exercises-error-none = Vælg en øvelse, eller skriv din egen nedenfor.
exercises-error-too-soon = Giv dem lidt mere tid: tidligst i overmorgen.
exercises-sent-title = Øvelsen er på vej
exercises-sent-body = Jeg har trukket lod til “{ $title }”. { $network } ser holdene i kanalen, og hver enkelt får besked om, hvem de er sammen med.
exercises-sent-before = Du har allerede sendt den. Der er kun trukket lod én gang.

exercises-report-form-title = Hvordan gik det?
exercises-report-form-submit = Fortæl netværket
exercises-report-promise = Hele netværket og facilitatoren kan læse det med dit navn. Andre får det ikke af mig, heller ikke HR. Du kan slette det igen.
exercises-report-words = Det fik jeg ud af det
exercises-reported-title = Tak, fordi du fortæller
exercises-reported-body = Netværket kan læse det under øvelsen. Kommer du på mere, så fortæl igen; det nye erstatter det gamle.
exercises-taken-back-title = Det er slettet
exercises-taken-back-body = Netværket kan ikke læse det mere.
exercises-reminder-title = Hvordan gik det?
exercises-reminder-body = I skulle prøve “{ $title }”, du og { $names }. Fortæl netværket med en sætning, hvad du fik ud af det. Nåede I det ikke, er det også en sætning værd.

exercise-walk-title = Gåturen
exercise-walk-words = Gå en tur sammen i en halv time. Den ene fortæller om noget, der fylder i ledelsen lige nu, den anden spørger og giver ingen råd. Byt halvvejs.
exercise-walk-purpose = At blive hørt, uden at nogen løser det for dig.
exercise-walk-report = Hvilket spørgsmål satte dig i gang?
exercise-shadow-title = Besøget
exercise-shadow-words = Vær med på et møde i hinandens hverdag i en time. Skriv kun ned, hvad du ser og hører, ikke hvad du mener. Fortæl det til hinanden bagefter.
exercise-shadow-purpose = At se sin egen ledelse med fremmede øjne.
exercise-shadow-report = Hvad så den anden, som du ikke selv havde lagt mærke til?
exercise-question-title = Tre spørgsmål
exercise-question-words = Fortæl hinanden om en samtale, du snart skal have. Den anden foreslår tre åbne spørgsmål, du kan stille. Vælg ét, og brug det.
exercise-question-purpose = At gå bedre forberedt til en svær samtale.
exercise-question-report = Hvilket spørgsmål valgte du, og hvad åbnede det?
exercise-mirror-title = Spejlet
exercise-mirror-words = Fortæl i fem minutter om en beslutning, du er glad for. Den anden siger, hvilke værdier der høres i fortællingen. Byt.
exercise-mirror-purpose = At opdage, hvilke værdier du leder efter.
exercise-mirror-report = Hvilken værdi blev du overrasket over?
exercise-swap-title = Redskabsbyttet
exercise-swap-words = Vis hinanden et greb, der virker hos jer: en dagsorden, en vending, en vane. Prøv den andens inden fristen.
exercise-swap-purpose = At få et nyt greb, der er prøvet af.
exercise-swap-report = Hvad prøvede du, og hvad skete der?
exercise-experiment-title = Det lille forsøg
exercise-experiment-words = Hjælp hinanden med at finde på et forsøg, der kan klares på en uge: Hvad ændrer du, og hvordan ser du, om det virker? Ring til hinanden, når ugen er gået.
exercise-experiment-purpose = At komme fra tanke til handling.
exercise-experiment-report = Hvad lærte du, også hvis det ikke virkede?
