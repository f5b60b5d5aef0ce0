dilemmas-title = Dilemma: { $title }
dilemmas-from = { $name } beder om sparring.
dilemmas-from-somebody = En fra netværket beder anonymt om sparring.
dilemmas-count = { $givers ->
    [0] Ingen har givet feedback endnu.
    [one] Én har givet feedback.
    *[other] { $givers } har givet feedback.
}
dilemmas-button-feedback = Giv feedback
dilemmas-form-title = Nyt dilemma
dilemmas-form-intro = Alle i netværkets kanal kan læse dit dilemma, og facilitatoren får feedbacken i opsamlingen. Skriv ikke navne, cpr-numre eller andet, der peger på bestemte borgere eller medarbejdere.
dilemmas-form-heading = Overskrift
dilemmas-form-situation = Situationen
dilemmas-form-situation-hint = Hvad er på spil, og hvad trækker i hver sin retning?
dilemmas-form-tried = Det har jeg prøvet
dilemmas-form-wanted = Det vil jeg gerne have fra jer
dilemmas-form-wanted-hint = For eksempel: “Mit spørgsmål til jer er …”
dilemmas-form-anonymous = Anonymt?
dilemmas-form-anonymous-tick = Send uden mit navn
dilemmas-form-anonymous-promise = Anonymt betyder, at dit navn hverken vises eller gemmes sammen med dilemmaet. Netværket, facilitatoren og HR får ikke at vide af mig, hvem du er. For at feedbacken kan nå dig, gemmer jeg din adresse krypteret. Teknikere med adgang til både min database og min nøgle kan i princippet læse den, og Slack eller Teams gemmer den feedback, du får af mig. I et lille netværk kan de andre måske også gætte det. I en Teams-kanal ser alle, at du har bedt om formularen, så skriv til mig privat, hvis det skal være helt dit eget.
dilemmas-form-submit = Send
dilemmas-kept-title = Dit dilemma er sendt
dilemmas-kept-named = { $network } ser det i kanalen om et øjeblik, med dit navn. Feedbacken sender jeg til dig privat, efterhånden som den kommer.
dilemmas-kept-anonymous = { $network } ser det i kanalen om et øjeblik, uden dit navn. Feedbacken sender jeg til dig privat, efterhånden som den kommer.
dilemmas-gone = Dilemmaet er her ikke længere.
