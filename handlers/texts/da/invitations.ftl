invitations-title = Netværksmøde { $day }
invitations-title-cancelled = Aflyst: netværksmøde { $day }
invitations-opening-far = Snart mødes vi. Giv besked, om du kommer. Har du et dilemma, så skriv “dilemma” til mig.
invitations-opening = { $days ->
    [0] Det er i dag, vi ses. Vi glæder os.
    [1] I morgen ses vi. Er der noget, du gerne vil have med?
    *[other] Om { $days } dage ses vi. Er der noget, du gerne vil nå at prøve af inden?
}
invitations-cancelled-long = Mødet er aflyst. Du behøver ikke gøre noget.
invitations-count = { $answered ->
    [0] Ingen af de { $invited } ledere har svaret endnu.
    *[other] { $answered } af { $invited } har svaret: { $coming } kommer{ $online ->
        [0] { $late ->
            [0] {""}
            *[other] {" "}({ $late } senere)
        }
        *[other] { $late ->
            [0] {" "}({ $online } online)
            *[other] {" "}({ $online } online, { $late } senere)
        }
    }, { $no } kan ikke.
}
invitations-button-yes = Jeg kommer
invitations-button-online = Jeg er med online
invitations-button-late = Jeg kommer senere
invitations-button-no = Jeg kan ikke
invitations-button-word = Svar med et par ord
invitations-thanks-yes = Dejligt, at du kommer
invitations-thanks-online = Fint, du er med online
invitations-thanks-late = Fint, du kommer senere
invitations-thanks-no = Tak for besked
invitations-thanks-body = { $network }, { $when }. Du kan ændre dit svar, indtil mødet begynder.
invitations-changeable = Du kan ændre dit svar, indtil mødet begynder.
invitations-cancelled = Mødet er aflyst, så du behøver ikke svare.
invitations-started = Mødet er begyndt, så det er for sent at svare her.
invitations-moved-title = Mødet er flyttet
invitations-moved-since = Mødet er flyttet til { $when }. Dit svar gjaldt det gamle tidspunkt, så svar gerne igen.
invitations-form-title = Svar på invitationen
invitations-form-answer = Kommer du?
invitations-form-word = Et par ord til facilitatoren
invitations-form-word-hint = Kun facilitatoren læser det. For eksempel: “Jeg kommer kl. 14.”
invitations-form-submit = Send svar
invitations-form-choose = Vælg et svar.
invitations-word-title = Et par ord fra { $name }
invitations-word-yes = Kommer
invitations-word-online = Er med online
invitations-word-late = Kommer senere
invitations-word-no = Kan ikke
invitations-nudge-title = Kommer du til mødet { $day }?
invitations-nudge-why = Jeg har ikke hørt fra dig endnu. Et tryk er nok, så ved de andre, hvor mange I bliver.
invitations-nudge-only-you = Kun du ser det her, og jeg spørger kun denne ene gang.
invitations-next-title = Dit næste møde
invitations-own-answer-yes = Du har svaret, at du kommer.
invitations-own-answer-online = Du har svaret, at du er med online.
invitations-own-answer-late = Du har svaret, at du kommer senere.
invitations-own-answer-no = Du har svaret, at du ikke kan.
invitations-own-answer-none = Du har ikke svaret endnu.
invitations-form-moved = Mødet er flyttet til { $when }, og dit svar gælder det gamle tidspunkt. Kopiér din tekst, luk, og svar på det nye.
