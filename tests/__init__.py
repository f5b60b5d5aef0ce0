"""Tests: behaviour, driven from outside."""
