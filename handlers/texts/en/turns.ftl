turns-title = Cases in { $network }
turns-name = Name
turns-latest = Latest
turns-nobody = Nobody has put a dilemma in their own name yet.
turns-offer = Will you offer { $names } a place next time?
turns-anonymous = Dilemmas that were anonymous, or went to a few only, do not count here.
