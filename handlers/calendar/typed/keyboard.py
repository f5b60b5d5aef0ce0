"""What keyboards, phones and copying put into a line, taken out again."""

from unicodedata import category, decimal, decomposition, normalize

_INVISIBLE = "Cf"
_DASH = "Pd"


def tidy(text: str) -> str:
    """The text in lower case and one form (NFC), with plain digits, dashes and single spaces, without commas.

    Invisible format characters (marks of direction, soft hyphens) go; every kind of space counts as one.
    """
    plain = "".join(_plain(character) for character in text.replace(",", " "))
    return " ".join(normalize("NFC", normalize("NFC", plain).casefold()).split())


def _plain(character: str) -> str:
    kind = category(character)
    if kind == _INVISIBLE:
        return ""
    if kind == _DASH:
        return "-"
    if kind == "Nd":
        return str(decimal(character))
    return normalize("NFKC", character) if decomposition(character).startswith("<wide>") else character
