"""What the bot does: one room per capability, spoken to in a platform-neutral vocabulary."""
