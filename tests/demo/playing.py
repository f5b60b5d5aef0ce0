"""Playing the demo as a newcomer does, and reading what it leaves."""

from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from bot.cli import main


@dataclass(frozen=True, slots=True)
class Played:
    """A demo that was played: what it printed, and the folder it left."""

    printed: str
    folder: Path

    def read(self, name: str) -> str:
        """One of the files."""
        return (self.folder / name).read_text(encoding="utf-8")

    def texts(self) -> dict[str, str]:
        """Every file that people read, by name."""
        files = [*self.folder.rglob("*.md"), *self.folder.rglob("*.csv")]
        return {str(file.relative_to(self.folder)): file.read_text(encoding="utf-8") for file in files}


def run_demo(folder: Path, *options: str) -> Result:
    """Let the demo run, however it ends."""
    return CliRunner().invoke(main, ["demo", "--output", str(folder), *options])


def play_demo(folder: Path, *options: str) -> Played:
    """Let the demo run to its end."""
    result = run_demo(folder, *options)
    assert result.exit_code == 0, result.output
    return Played(result.output.replace(str(folder), "FOLDER"), folder)
