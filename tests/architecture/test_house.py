"""Rules of the house that no linter knows."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "scheduling", "storage")
DRAFTED = ROOT / "storage" / "migrations" / "versions"
LONGEST = 300

ADDRESS_OF_A_REGISTRY = re.compile(
    r"https?://(pypi|registry|files|npm|mirror)[.-]|--(extra-)?index-url|--find-links|\bregistry *= *\S|\"resolved\":"
)
PATH_OF_A_MACHINE = re.compile(r"(?<![\w./-])/(home|opt|root|tmp|work|Users)/\w")


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 -- the git of whoever runs this
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked_files()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_is_too_long_to_be_one_job() -> None:
    too_long = {
        str(path.relative_to(ROOT)): length
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if DRAFTED not in path.parents and (length := len(path.read_text().splitlines())) > LONGEST
    }

    assert too_long == {}


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(ADDRESS_OF_A_REGISTRY) == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert lines_with(PATH_OF_A_MACHINE) == []
