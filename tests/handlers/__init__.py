"""Tests of handlers that need no platform."""
