turns-title = Cases in { $network }
turns-name = Name
turns-latest = Latest
turns-nobody = Nobody has put a dilemma in their own name yet.
turns-offer = Will you offer { $names } a place next time?
turns-anonymous = Anonymous dilemmas do not count here.
