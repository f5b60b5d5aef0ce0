"""``sparring stats``: the participation figures, behind the same disclosure gate as in chat."""

from datetime import UTC, datetime

import click
from rich.console import Console
from rich.table import Table

from bot.commands.context import run_async, settings_or_stop
from bot.opening import open_database_upgraded
from bot.settings import Settings
from handlers.stats.card import programme_card
from handlers.texts import Texts
from handlers.vocabulary import cards


@click.command()
def stats() -> None:
    """Show participation by network and in total; small figures are hidden."""
    card = run_async(_card(settings_or_stop()))
    console = Console()
    console.print(card.title, style="bold")
    for element in card.body:
        console.print(_drawn(element))


async def _card(settings: Settings) -> cards.Card:
    async with open_database_upgraded(settings) as database, database.read() as uow:
        return await programme_card(uow, Texts(settings.locale), settings.time_zone, datetime.now(UTC))


def _drawn(element: cards.Element) -> Table | str:
    match element:
        case cards.Table(header, rows):
            table = Table()
            for number, label in enumerate(header):
                table.add_column(label, no_wrap=number == 0)
            for row in rows:
                table.add_row(*row)
            return table
        case cards.Facts(items):
            return "\n".join(f"{label}: {value}" for label, value in items)
        case cards.Quote(label, text):
            return f"{label}: {text}"
        case cards.Heading(text) | cards.Text(text):
            return text
