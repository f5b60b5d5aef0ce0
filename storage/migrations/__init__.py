"""Alembic migrations; ``python -m storage.migrations.draft "what changes"`` drafts a new one."""
