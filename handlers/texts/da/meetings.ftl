meetings-title = Netværksmøde { $day }
meetings-opening-14d = Snart mødes vi igen. Har du et dilemma, du vil have med? Sig til, om du kommer.
meetings-opening-2d = Mødet er lige om hjørnet. Er der noget, du skal have afsluttet siden sidst?
meetings-opening-0d = I dag mødes vi. Vi glæder os til at se dig.
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
meetings-thanks-yes = Godt, du kommer
meetings-thanks-no = Tak for besked
meetings-thanks-body = { $network }, { $when }. Du kan svare om, indtil mødet begynder.
meetings-gone = Mødet findes ikke længere.
meetings-cancelled = Mødet er aflyst, så du behøver ikke svare.
meetings-started = Mødet er begyndt, så det er for sent at svare her.
meetings-next-title = Dit næste møde
meetings-none-planned = Der er ikke planlagt et møde endnu.
meetings-own-answer-yes = Du har svaret, at du kommer.
meetings-own-answer-no = Du har svaret, at du ikke kan.
meetings-own-answer-none = Du har ikke svaret endnu.
