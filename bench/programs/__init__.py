"""The processes that take part; each is started by its module's name and listens on loopback only."""
