# Det andet blik på en tekst, før den sendes. Det er spørgsmål og forslag, aldrig et forbud.
wording-care = Er det meningen, at det står her?
wording-care-cpr = “{ $text }” ligner et cpr-nummer.
wording-care-email = “{ $text }” ligner en mailadresse.
wording-care-phone = “{ $text }” ligner et telefonnummer.
wording-care-address = “{ $text }” ligner en adresse.
wording-care-name = “{ $text }” ligner et navn.
wording-care-more = { $count ->
    [one] Og ét sted mere.
    *[other] Og { $count } steder mere.
}
wording-hint-should = “{ $text }”: Vil du prøve “du kunne …” eller “jeg ville …”?
wording-hint-always = “{ $text }”: Vil du prøve med et eksempel, “jeg har set, at …”?
wording-hint-why = “{ $text } …?” kan lyde som kritik. Vil du prøve “Hvad …” eller “Hvordan …”?
wording-hint-man = “{ $text }”: Vil du prøve “jeg” eller “vi”?
wording-send-again = Ret det, hvis du vil, eller send bare igen. Kun du ser det her, og jeg gemmer det ikke.
