nudge-title = Have you a thought on “{ $title }”?
nudge-named = I ask only you, and only this once. A sentence is enough.
nudge-anonymous = Answers have no names. I ask everybody this once, also those who have written. If you have, thank you.
