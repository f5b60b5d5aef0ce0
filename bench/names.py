"""Names: what Slack calls the channels and people that are invented here."""


def conversation(network: int) -> str:
    """The id of a network's channel."""
    return f"C{network:05}"


def user(network: int, member: int) -> str:
    """The id of a network's member."""
    return f"U{network:05}{member}"
