"""What is planned ahead: one file for each thing, each a step that handles one bounded batch."""
