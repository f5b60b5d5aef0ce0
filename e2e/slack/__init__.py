"""A local Slack: the server, its web page, what was said to it."""
