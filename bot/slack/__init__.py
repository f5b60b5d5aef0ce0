"""The Slack adapter: payloads become neutral events, neutral cards and forms become Block Kit."""
