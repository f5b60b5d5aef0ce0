"""Calendar files and subscriptions."""
