form-cancel = Fortryd
form-error-empty = Skriv lidt her, før du sender.
form-error-too-long = Det er lidt for langt. Højst { NUMBER($most) } tegn.
choice-network = Netværk
choice-network-missing = Vælg et netværk.
