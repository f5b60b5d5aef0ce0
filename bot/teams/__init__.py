"""Microsoft Teams: activities become neutral events, neutral cards become Adaptive Cards.

The only room that knows botbuilder and Bot Framework. The SDK is archived: whatever replaces it, replaces it here.
"""
