meetings-title = Netværksmøde { $day }
meetings-opening-14d = Snart mødes vi. Har du et dilemma, så skriv “dilemma” til mig. Giv besked, om du kommer.
meetings-opening-2d = Om et par dage ses vi. Er der noget, du gerne vil nå at prøve af inden?
meetings-opening-0d = Det er i dag, vi ses. Vi glæder os.
meetings-network = Netværk
meetings-time = Tid
meetings-place = Sted
meetings-hours = { $day } kl. { $start }–{ $end }
meetings-count = { $answered ->
    [0] Ingen af de { $invited } ledere har svaret endnu.
    *[other] { $answered } af { $invited } har svaret: { $yes } kommer, { $no } kan ikke.
}
meetings-button-yes = Jeg kommer
meetings-button-no = Jeg kan ikke
meetings-thanks-yes = Dejligt, at du kommer
meetings-thanks-no = Tak for besked
meetings-thanks-body = { $network }, { $when }. Du kan ændre dit svar, indtil mødet begynder.
meetings-gone = Mødet findes ikke længere.
meetings-cancelled = Mødet er aflyst, så du behøver ikke svare.
meetings-started = Mødet er begyndt, så det er for sent at svare her.
meetings-next-title = Dit næste møde
meetings-none-planned = Der er ikke planlagt et møde endnu.
meetings-own-answer-yes = Du har svaret, at du kommer.
meetings-own-answer-no = Du har svaret, at du ikke kan.
meetings-own-answer-none = Du har ikke svaret endnu.
