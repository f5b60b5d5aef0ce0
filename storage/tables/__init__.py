"""The tables, one file for each kind of knowledge; migrations import them all through this package's files."""
