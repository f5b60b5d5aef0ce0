"""Guideposts: what good leadership is, as the municipality has put it; its own words, in versions."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, new_id


class Guidepost(SQLModel, table=True):
    """One guidepost of one ``version`` of the list, of which the latest holds.

    ``bank_keys`` are the prompts of the bank that are about it.
    """

    __tablename__ = "guidepost"
    __table_args__ = (UniqueConstraint("version", "position"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    version: int
    position: int
    text_da: str
    text_en: str
    bank_keys: list[str] = Field(default_factory=list, sa_type=JSON)
    written_by: str = Field(foreign_key="person.id")
    written_at: datetime = Field(sa_type=UtcDateTime)
