"""Summaries: the document, its edits, and how it is drawn."""
