"""The neutral words that handlers and platform adapters share; nothing here knows a platform."""
