"""Measures the bot against bare baselines, in the same run on the same machine: only their ratio tells."""
