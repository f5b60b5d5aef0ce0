prompts-title = Et spørgsmål til eftertanke
prompts-who-reads = Facilitatoren læser dit svar med dit navn og kan tage det op på mødet. HR og de andre i netværket får det ikke af mig.
prompts-count = { $answered ->
    [0] Ingen har svaret endnu.
    [one] Én har svaret.
    *[other] { $answered } har svaret.
}
prompts-button-answer = Svar
prompts-form-title = Stil et spørgsmål
prompts-form-intro = Vælg et spørgsmål, eller skriv dit eget. Det øverste er mit forslag til netværket lige nu.
prompts-form-bank = Vælg et spørgsmål
prompts-form-bank-hint = Listen viser kun de første ord. Netværket får hele spørgsmålet.
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
reflection-kept-body = Den kommer med i facilitatorens opsamling. Kommer du på noget bedre, så svar igen; dit nye svar erstatter det gamle.
reflection-none-open = Der er ikke noget spørgsmål at svare på lige nu.
