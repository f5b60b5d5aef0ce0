"""Tests of the process: settings, server, commands."""
