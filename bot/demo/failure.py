"""What ends a demo before its time."""


class DemoFailedError(Exception):
    """The product did not do what the story counts on; the message says what."""
