"""What the bot remembers: tables, repositories, the unit of work, the outbox and the inbox."""
