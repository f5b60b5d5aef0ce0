"""People and places find each other: whose account this is, where a person or a channel can be reached."""
