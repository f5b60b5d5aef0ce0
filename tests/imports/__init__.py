"""Tests of the import, with real files of both kinds."""
