"""What can go wrong with the database itself, in one name for those who wait until it is back."""

from sqlalchemy.exc import SQLAlchemyError

DATABASE_FAILURES: tuple[type[Exception], ...] = (SQLAlchemyError, OSError)
