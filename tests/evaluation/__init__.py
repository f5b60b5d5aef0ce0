"""Tests of the evaluation's figures."""
