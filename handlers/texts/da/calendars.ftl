calendars-button-file = Føj til kalender
calendars-button-subscribe = Abonnér på møderne
calendars-button-renew = Ny adresse
calendars-button-stop = Stop
calendars-summary = Netværksmøde · { $network }
calendars-feed-name = Netværksmøder
calendars-file-add = Føj til kalender
calendars-file-cancelled = Fjern fra kalender
calendars-card-add-title = Her er mødet til din kalender
calendars-card-add-body = { $network }, { $day }. Åbn filen, og gem mødet. Bliver det flyttet, så hent filen igen; den nye afløser den gamle.
calendars-card-cancelled-title = Mødet er aflyst
calendars-card-cancelled-body = { $network }, { $day }. Har du mødet i din kalender, så åbn filen. Den fjerner det.
calendars-coming-title = Filen er på vej
calendars-coming-body = Du får den i vores private samtale om et øjeblik.
calendars-gone = Mødet findes ikke længere.
calendars-over = Mødet er slut, så det kommer ikke i kalenderen nu.
calendars-no-address = Det kan jeg ikke endnu: It-afdelingen skal først give mig en adresse, som din kalender kan hente møderne fra. Indtil da kan du få hvert møde som en fil.
calendars-address-title = Din egen kalenderadresse
calendars-address-intro = Abonnér på adressen, så står netværkets møder i din kalender og følger med, når de bliver flyttet eller aflyst.
calendars-address-apple = Apple
calendars-address-others = Outlook og Google
calendars-address-how =
    Outlook: Tilføj kalender › Abonner fra internettet.
    Google: Andre kalendere › + › Fra webadresse.
    iPhone og Mac: Tilføj abonnement på kalender.
calendars-address-key = Adressen virker som en nøgle: Den, der har den, kan se tid og sted for dine møder, men intet af det, I skriver. Jeg viser den kun nu, så gem den, og del den ikke.
calendars-standing-title = Du abonnerer allerede
calendars-standing-body = Du har haft din kalenderadresse siden { $day }. Jeg kan ikke vise den igen. Er den blevet væk, eller har andre fået den, så få en ny; den gamle holder op med at virke med det samme.
calendars-stopped-title = Abonnementet er stoppet
calendars-stopped-body = Adressen virker ikke mere. Slet også kalenderen i dit kalenderprogram, så møderne ikke bliver stående.
