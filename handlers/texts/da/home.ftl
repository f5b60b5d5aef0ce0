home-hello = Hej { $name }
home-quiet = Der er ikke noget, der venter på dig lige nu.
home-meetings = { $number ->
    [one] Dit næste møde
    *[other] Dine næste møder
}
home-dilemmas = Dilemmaer, der venter på dig
home-dilemmas-more = Der venter flere endnu. De kommer frem her, når du har svaret på dem, der haster mest.
home-facilitating = Du er facilitator for
home-coming = { $coming } af { $leaders } har svaret, at de kommer.
home-dilemmas-under-way = { $number ->
    [one] Ét dilemma er i gang.
    *[other] { $number } dilemmaer er i gang.
}
home-unnoted = Det er ikke noteret, hvem der var med { $day }.
home-networks = { $networks ->
    [one] Ét netværk
    *[other] { $networks } netværk
} med { $people ->
    [one] én person.
    *[other] { $people } personer.
}
home-meetings-left = { $meetings ->
    [0] Ingen møder resten af måneden.
    [one] Ét møde resten af måneden.
    *[other] { $meetings } møder resten af måneden.
}
home-missing-people = { $number ->
    [one] Én person kan jeg ikke finde.
    *[other] { $number } personer kan jeg ikke finde.
}
home-missing-channels = { $number ->
    [one] Én kanal kan jeg ikke finde.
    *[other] { $number } kanaler kan jeg ikke finde.
}
home-button-answer = Svar, om du kommer
home-button-feedback = Giv feedback: { $title }
home-button-reflect = Svar på spørgsmålet
home-button-attendance = Notér fremmøde: { $network }
home-button-missing = Se, hvad der mangler
home-words = Du kan også skrive til mig: { $words }
home-help-title = Sparring
home-help = Her er det, du kan:
home-hint = Tryk på en knap, eller skriv et af ordene til mig.
home-nothing = Du er ikke med i et netværk lige nu. Spørg HR, hvis det undrer dig.
home-unknown-word = Jeg kender ikke ordet “{ $word }”.
home-lost-title = Den knap virker ikke længere
home-lost-body = Den hører til en ældre besked. Skriv “hjælp”, så viser jeg dig, hvad du kan nu.
error-title = Noget gik galt
error-body = Det er min fejl, ikke din. Prøv igen om lidt. Bliver det ved, så giv it-afdelingen denne kode: { $reference }
