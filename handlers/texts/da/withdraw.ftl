withdraw-form-title = Træk dilemmaet tilbage
withdraw-intro = “{ $title }” og alt, hvad de andre har skrevet til det, bliver slettet. Det, nogen allerede har fået i deres egen samtale med mig, kan jeg ikke hente tilbage. Det, der står i tråden i kanalen, kan kun de slette, der har skrevet det. Min kopi sletter jeg.
withdraw-sure = Er du sikker?
withdraw-sure-tick = Ja, slet det hele
withdraw-form-submit = Træk tilbage
withdraw-unsure = Sæt flueben, hvis det skal slettes.
withdraw-done-title = Dilemmaet er trukket tilbage
withdraw-done-body = Alt, hvad jeg havde gemt, er slettet.
