"""Tests of the disclosure gate."""
