"""The bot in real clients: a local Slack and Microsoft's Agents Playground, clicked through in a real browser."""
