"""When the bot acts: calendar rules, planning of what is due, delivery of what is planned."""
