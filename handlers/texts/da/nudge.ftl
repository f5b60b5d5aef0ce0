nudge-title = Har du en tanke til “{ $title }”?
nudge-only-you = Jeg spørger kun dig, og kun denne ene gang. En sætning er nok.
