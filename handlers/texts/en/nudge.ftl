nudge-title = Have you a thought on “{ $title }”?
nudge-only-you = I ask only you, and only this once. A sentence is enough.
