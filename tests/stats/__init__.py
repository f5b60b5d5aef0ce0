"""Tests of the participation figures."""
