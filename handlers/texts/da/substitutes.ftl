substitutes-nobody = Der er ingen andre facilitatorer at give mødet til. Bed HR om hjælp.
substitutes-form-title = Find en vikar
substitutes-form-intro = Vikaren får det, der skal bruges til mødet: tid og sted, svar, dagsorden og opsamlingen siden sidste møde. Intet ældre.
substitutes-form-who = Hvem tager mødet?
substitutes-form-myself = Jeg tager det selv alligevel
substitutes-form-submit = Giv mødet videre
substitutes-error-choose = Vælg en facilitator.
substitutes-handed-title = Mødet er givet videre
substitutes-handed-body = { $name } tager mødet { $when } og har fået besked.
substitutes-back-title = Du har mødet igen
substitutes-back-body = { $name ->
    *[other] Du tager selv mødet { $when }.
}
substitutes-told-title = Vil du tage et møde i { $network }?
substitutes-told-intro = Facilitatoren kan ikke være der og har givet mødet videre til dig. Her er det, du skal bruge. Skriv “møde” for at rette noget.
substitutes-told-count = { $coming } af { $invited } har svaret, at de kommer.
substitutes-taken-back-title = Du skal ikke tage mødet alligevel
substitutes-taken-back-body = Mødet i { $network } { $when } tager en anden sig af. Tak, fordi du ville hjælpe.
