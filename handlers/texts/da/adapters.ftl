# De få ord, som Slack- og Teams-forbindelsen selv siger.
slack-too-slow = Det tog for lang tid at åbne formularen. Prøv igen.
slack-open-form = Åbn formularen
teams-open-form = Åbn formularen
teams-field-required = Skriv lidt her, før du sender.
teams-answered-privately = Jeg har svaret dig i vores private samtale.
teams-cannot-write-privately = Jeg kan ikke skrive til dig privat endnu. Tilføj Sparring som app i Teams, og prøv igen.
