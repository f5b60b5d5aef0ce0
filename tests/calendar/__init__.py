"""Tests of the calendar, against the time zone database and the Unicode locale data."""
