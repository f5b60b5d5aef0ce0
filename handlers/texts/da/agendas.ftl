agendas-heading = Dagsorden
agendas-check-in = Tjek ind: Hvor er du lige nu?
agendas-follow-up = { $promises ->
    [0] Siden sidst: Hvad har vi prøvet, og hvordan gik det?
    *[other] Siden sidst: { $promises } ville prøve noget. Hvordan gik det?
}
agendas-dilemma = { $givers ->
    [0] Dilemma: { $title }
    [one] Dilemma: { $title } (én har givet feedback)
    *[other] Dilemma: { $title } ({ $givers } har givet feedback)
}
agendas-dilemma-wanted = Dilemma: Hvem har ét med?
agendas-break = Pause
agendas-reflection = Refleksion: Hvad fylder i din ledelse lige nu?
agendas-reflection-on = Refleksion: { $prompt }
agendas-tools = Nye redskaber: Hvad virker hos dig?
agendas-input = Input til organisationen: Hvad skal de andre vide?
agendas-goodbye = Tjek ud: Aftal, hvornår I ses næste gang
agendas-goodbye-until = Tjek ud: Næste gang er { $day }
agendas-proposal-title = Dagsorden til mødet { $day }
agendas-proposal-intro = Sådan ser dagsordenen ud nu. Den kommer i kanalen med den sidste påmindelse. Ret den inden da, hvis noget skal være anderledes.
agendas-form-title = Ret dagsordenen
agendas-form-agenda = Dagsorden
agendas-form-hint = Ét punkt på hver linje med minutterne først, for eksempel “10 Pause”. Slet det hele, hvis du vil have mit forslag igen.
agendas-form-cut = { $number ->
    [one] Der er ikke plads til det sidste punkt her. Det forsvinder, når du gemmer.
    *[other] Der er ikke plads til de sidste { $number } punkter her. De forsvinder, når du gemmer.
}
agendas-form-submit = Gem
agendas-error-line = Begynd hver linje med minutterne. Jeg kan ikke læse “{ $line }”.
agendas-error-full = Punkterne fylder { $planned } minutter, men mødet varer { $room }.
agendas-kept-title = Dagsordenen er gemt
agendas-kept-body = Den kommer i kanalen med den sidste påmindelse.
