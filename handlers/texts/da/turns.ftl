turns-title = Sager i { $network }
turns-name = Navn
turns-latest = Senest
turns-nobody = Ingen har lagt et dilemma frem med navn endnu.
turns-offer = Vil du tilbyde { $names } en plads næste gang?
turns-anonymous = Dilemmaer, der var anonyme eller kun gik til nogle få, tæller ikke med her.
