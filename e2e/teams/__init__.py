"""A local Teams: the service the bot talks to, and a window for each person."""
