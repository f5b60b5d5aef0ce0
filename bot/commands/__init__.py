"""One file for each command of ``sparring``."""
