dilemmas-title = Dilemma: { $title }
dilemmas-from = { $name } beder om sparring.
dilemmas-from-somebody = En fra netværket beder om sparring.
dilemmas-count = { $givers ->
    [0] Ingen har givet feedback endnu.
    [one] Én har givet feedback.
    *[other] { $givers } har givet feedback.
}
dilemmas-button-feedback = Giv feedback
dilemmas-form-title = Nyt dilemma
dilemmas-form-intro = Skriv om din egen ledelse. Udelad navne, cpr-numre og andet, der peger på bestemte borgere eller medarbejdere.
dilemmas-form-heading = Overskrift
dilemmas-form-situation = Situationen
dilemmas-form-situation-hint = Hvad er på spil, og hvad trækker i hver sin retning?
dilemmas-form-tried = Det har jeg prøvet
dilemmas-form-wanted = Det ønsker jeg fra jer
dilemmas-form-wanted-hint = For eksempel: “Mit spørgsmål til jer er …”
dilemmas-form-anonymous = Anonymt?
dilemmas-form-anonymous-tick = Vis ikke mit navn
dilemmas-form-anonymous-promise = Anonymt betyder, at dilemmaet gemmes uden dit navn. Ingen i netværket, heller ikke facilitatoren eller HR, får det at vide. Feedback når dig alligevel, for adressen ligger i en lukket kuvert, som kun botten kan åbne. I et lille netværk kan andre dog gætte på, hvem der skriver, og i en Teams-kanal ser alle, at du har bedt om formularen. Skriv til mig privat, hvis det skal være helt dit eget.
dilemmas-form-submit = Send
dilemmas-kept-title = Dit dilemma er sendt
dilemmas-kept-named = { $network } ser det i kanalen om et øjeblik, med dit navn. Du får hver feedback her hos mig.
dilemmas-kept-anonymous = { $network } ser det i kanalen om et øjeblik, uden dit navn. Du får hver feedback her hos mig.
dilemmas-gone = Dilemmaet er her ikke længere.
