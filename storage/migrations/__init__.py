"""Alembic migrations; a new one is drafted with ``make migration NAME="what changes"``."""
