"""Exercises: the draw."""
