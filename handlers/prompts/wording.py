"""Wording: what a prompt asks, what it is good for and how long it takes."""

from handlers.prompts.bank import BANK, Entry
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from storage import guideposts
from storage.tables.content import OwnPrompt, Prompt
from storage.unit_of_work import UnitOfWork

_BY_KEY = {entry.key: entry for entry in BANK}


def words_of(prompt: Prompt, say: Texts) -> str:
    """What the prompt asks: the facilitator's own words, or the bank's in the language of ``say``."""
    return say(prompt.bank_key) if prompt.bank_key else prompt.text or ""


def words_of_entry(entry: Entry, own: OwnPrompt | None, say: Texts) -> str:
    """What an entry of the bank asks."""
    return own.text if own else say(entry.key)


def purpose_of_entry(entry: Entry, own: OwnPrompt | None, say: Texts) -> str:
    """What an entry of the bank is good for, and how long it takes."""
    return _purpose(say, own.purpose if own else say(f"{entry.key}-purpose"), entry.minutes)


def area_name(area: str | None, say: Texts) -> str:
    """A working area in words; nothing for a prompt without one."""
    return say(f"prompts-area-{area}") if area else ""


async def small_print(uow: UnitOfWork, prompt: Prompt, say: Texts) -> tuple[Text, ...]:
    """What the prompt is good for, how long it takes, and the guideposts it is about; what is not known is left out."""
    lines = []
    if prompt.bank_key in _BY_KEY:
        lines.append(purpose_of_entry(_BY_KEY[prompt.bank_key], None, say))
    elif prompt.purpose and prompt.minutes:
        lines.append(_purpose(say, prompt.purpose, prompt.minutes))
    if prompt.bank_key:
        names = [
            one.text_en if say.locale == "en" else one.text_da
            for one in await guideposts.current(uow)
            if prompt.bank_key in one.bank_keys
        ]
        lines += [say("prompts-guideposts", names=" · ".join(names))] if names else []
    return tuple(Text(line, subtle=True) for line in lines)


def _purpose(say: Texts, purpose: str, minutes: int) -> str:
    return say("prompts-purpose", purpose=purpose, minutes=minutes)
