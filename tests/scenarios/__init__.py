"""Whole stories, told once and played through both real adapters and both databases."""
