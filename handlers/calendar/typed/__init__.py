"""Dates and times as people type them in a form, in Danish or English."""

from handlers.calendar.typed.day import read_day
from handlers.calendar.typed.errors import TypedCode, TypedError
from handlers.calendar.typed.time_of_day import read_time

__all__ = ["TypedCode", "TypedError", "read_day", "read_time"]
