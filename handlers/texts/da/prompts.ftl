prompts-title = Et spørgsmål at tænke over
prompts-who-reads = Dit svar går til facilitatoren med dit navn og kommer med i opsamlingen. HR ser det ikke.
prompts-count = { $answered ->
    [0] Ingen har svaret endnu.
    [one] Én har svaret.
    *[other] { $answered } har svaret.
}
prompts-button-answer = Svar
prompts-form-title = Stil et spørgsmål
prompts-form-intro = Vælg et spørgsmål, eller skriv dit eget. Det øverste er mit forslag til netværket lige nu.
prompts-form-bank = Vælg et spørgsmål
prompts-form-bank-hint = Listen viser begyndelsen. Netværket får hele spørgsmålet.
prompts-form-own = Eller skriv dit eget
prompts-form-submit = Send
prompts-error-both = Vælg ét: enten et spørgsmål fra listen eller dit eget.
prompts-error-none = Vælg et spørgsmål, eller skriv dit eget nedenfor.
prompts-sent-title = Spørgsmålet er på vej
prompts-sent-body = { $network } får det i kanalen om et øjeblik.
reflection-form-title = Din refleksion
reflection-form-answer = Dit svar
reflection-form-hint = Facilitatoren læser det og ser dit navn. Undgå navne på andre.
reflection-form-submit = Send
reflection-kept-title = Tak for din refleksion
reflection-kept-body = Den er gemt til facilitatorens opsamling. Du kan svare igen, hvis du får en bedre tanke; så gælder det nye svar.
reflection-none-open = Der er ikke noget spørgsmål at svare på lige nu.
