"""Names, numbers and ways of saying things: what is found, and how often wrongly."""
