"""The picture: whether each network meets, and the band that its attendance lies in, half-year by half-year.

It is drawn in one ink, so that it reads the same in black and white and to people who see no colours: full up to where
the attendance is at least, hatched up to where it is at most. ``chart_text`` says the same in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from handlers.disclosure.rounding import BANDS, Shown
from handlers.stats import measures
from handlers.stats.report import Line, Report
from handlers.stats.wording import figure_text, period_text
from handlers.texts import Texts
from storage.counting import By

INK, PALE, PAPER = "#1b3a5c", "#c9d3de", "#ffffff"
WIDTH, MARGIN, ROW, GAP = 1000, 20, 30, 16
TRACK_FROM, TRACK_TO, BAR = 190, 640, 18
SQUARE, SQUARES_FROM = 12, 830
FONT = "font_source_sans_pro"
TITLE, NORMAL, RISE = 26, 18, 3
HATCH = 6
EDGES = tuple(low for low, _ in BANDS[1:])
COLOURS = 16
"""In the file: with so few it stays small enough for a chat."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the picture."""

    period: str
    attendance: Line | None
    meetings: Line | None


def chart(say: Texts, reports: Sequence[Report]) -> bytes:
    """The picture, as a PNG file."""
    blocks = dict(_blocks(say, reports))
    rows = sum(len(bars) + 1 for bars in blocks.values())
    height = 2 * MARGIN + 3 * ROW + GAP + rows * ROW + len(blocks) * GAP
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    _Pen(picture, say).draw(blocks)
    file = BytesIO()
    picture.quantize(COLOURS).save(file, "PNG", optimize=True)
    return file.getvalue()


def chart_text(say: Texts, reports: Sequence[Report]) -> str:
    """The picture in words."""
    return "\n".join(
        say(
            "stats-chart-line",
            network=network,
            period=bar.period,
            attendance=figure_text(say, bar.attendance),
            meetings=figure_text(say, bar.meetings),
        )
        for network, bars in _blocks(say, reports)
        for bar in bars
    )


def _blocks(say: Texts, reports: Sequence[Report]) -> Iterator[tuple[str, list[Bar]]]:
    """The rows of each network, by its name."""
    found = [
        (
            period_text(say, report.period),
            report.division(say, measures.ATTENDANCE, By.NETWORK),
            report.division(say, measures.MEETINGS, By.NETWORK),
        )
        for report in reports
    ]
    for name in sorted({name for report in reports for name in report.networks.values()}, key=str.casefold):
        bars = [Bar(period, attendance.get(name), held.get(name)) for period, attendance, held in found]
        yield name, [bar for bar in bars if bar.attendance or bar.meetings]


class _Pen:
    """Draws from top to bottom."""

    def __init__(self, picture: Image.Image, say: Texts) -> None:
        self._draw = ImageDraw.Draw(picture)
        self._say = say
        self._y = MARGIN

    def draw(self, blocks: dict[str, list[Bar]]) -> None:
        """Draw everything."""
        self._write(MARGIN, self._say("stats-chart"), TITLE)
        self._y += ROW + GAP
        self._write(TRACK_FROM, self._say("measures-attendance"))
        self._write(SQUARES_FROM, self._say("stats-chart-meetings"))
        self._y += ROW
        for percent in (0, *EDGES, 100):
            self._write(_x(percent) - 8, f"{percent}")
        self._y += ROW
        for name, bars in blocks.items():
            self._block(name, bars)

    def _block(self, name: str, bars: list[Bar]) -> None:
        self._write(MARGIN, self._cut(name, WIDTH - 2 * MARGIN, NORMAL + 2), NORMAL + 2)
        self._y += ROW
        for bar in bars:
            self._write(MARGIN, self._cut(bar.period, TRACK_FROM - MARGIN, NORMAL))
            self._bar(bar.attendance.shown if bar.attendance else None)
            self._write(TRACK_TO + MARGIN, figure_text(self._say, bar.attendance))
            self._squares(bar.meetings.shown if bar.meetings else None)
            self._y += ROW
        self._y += GAP

    def _bar(self, shown: Shown | None) -> None:
        top, bottom = self._y, self._y + BAR
        if shown is not None and shown.high is not None:
            self._hatch(_x(shown.low), _x(shown.high), top, bottom)
            self._draw.rectangle((_x(0), top, _x(shown.low), bottom), fill=INK)
            self._draw.rectangle((_x(0), top, _x(shown.high), bottom), outline=INK)
        self._draw.rectangle((_x(0), top, _x(100), bottom), outline=PALE if shown is None else INK)
        for edge in EDGES:
            self._draw.line((_x(edge), bottom, _x(edge), bottom + 4), fill=INK)

    def _hatch(self, left: int, right: int, top: int, bottom: int) -> None:
        for start in range(left - BAR, right, HATCH):
            low, high = max(start, left), min(start + BAR, right)
            if low < high:
                self._draw.line((low, bottom - (low - start), high, bottom - (high - start)), fill=INK)
        self._draw.rectangle((left, top, right, bottom), outline=INK)

    def _squares(self, meetings: Shown | None) -> None:
        """One for each meeting that was due, full for each that was held."""
        if meetings is None:
            return
        for place in range(meetings.whole):
            left = SQUARES_FROM + place * (SQUARE + 6)
            box = (left, self._y + 3, left + SQUARE, self._y + 3 + SQUARE)
            self._draw.rectangle(box, outline=INK, fill=INK if place < meetings.low else PAPER)

    def _write(self, x: int, words: str, size: int = NORMAL) -> None:
        self._draw.text((x, self._y - RISE), words, fill=INK, font=_font(size))

    def _cut(self, words: str, room: int, size: int) -> str:
        font = _font(size)
        # No letter is narrower than a point; measuring thousands of them again and again would take many seconds.
        kept = words if len(words) <= room else f"{words[:room]}…"
        while font.getlength(kept) > room:
            kept = f"{kept.removesuffix('…')[:-1]}…"
        return kept


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own font lacks æ, ø and å."""
    return ImageFont.truetype(
        BytesIO((files(FONT) / "files" / "SourceSansPro-Regular.ttf").read_bytes()), size
    )


def _x(percent: int) -> int:
    return TRACK_FROM + percent * (TRACK_TO - TRACK_FROM) // 100
