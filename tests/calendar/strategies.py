"""Zones, days and times to try the calendar with, the odd ones more often than they come."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
ODD_ZONES = ["Europe/Copenhagen", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "America/Nuuk"]

zones = st.one_of(st.sampled_from(ODD_ZONES), st.sampled_from(sorted(available_timezones()))).map(ZoneInfo)
days = st.dates(date(1972, 1, 1), date(2072, 12, 31))
walls = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(1972, 1, 1), datetime(2072, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 -- hypothesis adds the zone
