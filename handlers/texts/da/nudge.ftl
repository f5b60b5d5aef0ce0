nudge-title = Har du en tanke til “{ $title }”?
nudge-named = Jeg spørger kun dig, og kun denne ene gang. En sætning er nok.
nudge-anonymous = Svarene er uden navn. Jeg spørger alle denne ene gang, også dem, der har skrevet. Har du det, så tak.
