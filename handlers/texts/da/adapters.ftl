# De få ord, som Slack- og Teams-forbindelsen selv siger.
slack-too-slow = Det tog for lang tid at åbne formularen. Prøv igen.
slack-open-form = Åbn formularen
slack-file-refused = Her skulle være en fil, men Slack tager ikke imod den fra mig. It-afdelingen kan give mig lov (files:write).
teams-open-form = Åbn formularen
teams-field-required = Skriv lidt her, før du sender.
teams-answered-privately = Jeg har svaret dig i vores private samtale.
teams-cannot-write-privately = Jeg kan ikke skrive til dig privat endnu. Tilføj Sparring som app i Teams, og prøv igen.
teams-file-without-address = Her skulle være en fil, men jeg har ingen adresse at vise den på. It-afdelingen kan give mig en (SPARRING_URL).
