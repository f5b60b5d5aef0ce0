form-cancel = Fortryd
form-error-empty = Skriv lidt her, før du sender.
form-error-too-long = Det er lidt for langt. Højst { NUMBER($most) } tegn.
choice-network = Netværk
choice-network-no-channel = { $network } har ingen kanal endnu, så ingen ville se det. Bed facilitatoren skrive “netværk forbind { $network }” i kanalen. Prøv så igen.
choice-network-missing = Vælg et netværk.
