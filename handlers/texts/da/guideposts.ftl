guideposts-button = Pejlemærker
guideposts-form-title = Pejlemærker
guideposts-form-submit = Gem
guideposts-form-intro = Skriv ét pejlemærke på hver linje: dansk | engelsk | numrene på de spørgsmål i banken, der handler om det. Engelsk og numre kan udelades. Spørgsmålene står nederst.
guideposts-form-list = Pejlemærkerne
guideposts-form-hint = For eksempel: Vi skaber retning | We set direction | 1, 24
guideposts-error-line = Den linje kan jeg ikke læse: “{ $line }”. Skriv dansk | engelsk | numre fra 1 til 24.
guideposts-error-many = Det er for mange. Højst { $most } pejlemærker.
guideposts-kept-title = Pejlemærkerne er gemt
guideposts-kept-body = { $number ->
    [one] Der er ét. Det står på spørgsmålene fra nu af.
    *[other] Der er { $number }. De står på spørgsmålene fra nu af.
}
guideposts-hr-only = Pejlemærkerne er fælles for alle netværk, så det er HR, der retter dem.
guideposts-changed-meanwhile = En anden har lige rettet pejlemærkerne. Åbn dem igen, og se, om din rettelse stadig passer.
