"""The output folder: what an earlier demo left is made anew, what others left is never touched."""

from pathlib import Path

DATABASE = "sparring.db"
_LIST = ".sparring-demo"
"""Names every file that a demo has made here."""


class ForeignFileError(Exception):
    """A file stands in the way that no demo made; the message is its path."""


class OutputFolder:
    """A folder in which a demo keeps account of the files it makes."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._list = path / _LIST
        self._clear()

    def claim(self, name: str) -> Path:
        """A place for a new file.

        Raises:
            ForeignFileError: a file of this name is there that no demo made.
        """
        file = self.path / name
        if file.exists():
            raise ForeignFileError(str(file))
        with self._list.open("a", encoding="utf-8") as names:
            names.write(f"{name}\n")
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def database(self) -> Path:
        """A place for a new SQLite database and what SQLite keeps beside it."""
        for suffix in ("-wal", "-shm"):
            self.claim(DATABASE + suffix)
        return self.claim(DATABASE)

    def write(self, name: str, text: str, encoding: str = "utf-8") -> None:
        """Write a text file.

        Raises:
            ForeignFileError: a file of this name is there that no demo made.
        """
        self.claim(name).write_text(text, encoding=encoding, newline="\n")

    def _clear(self) -> None:
        if not self._list.exists():
            return
        here = self.path.resolve()
        for name in self._list.read_text(encoding="utf-8").splitlines():
            file = (here / name).resolve()
            if file.is_relative_to(here) and file.is_file():
                file.unlink()
        self._list.unlink()
