"""The command line: every command is there, and only the one asked for is imported."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from bot.cli import COMMANDS, main


def test_help_tells_what_each_command_does() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output

    listed = [line.split(maxsplit=1) for line in shown.partition("Commands:")[2].strip().splitlines()]
    assert [name for name, *_ in listed] == list(COMMANDS)
    assert all(explained for _, *explained in listed)


def test_an_unknown_command_is_refused_in_one_sentence() -> None:
    result = CliRunner().invoke(main, ["dance"])

    assert result.exit_code == 2
    assert "No such command 'dance'" in result.output


@pytest.mark.parametrize("command", ["demo", "import", "stats", "db"])
def test_a_command_that_sends_nothing_loads_no_platforms_sdk(command: str) -> None:
    program = (
        "import sys\nfrom bot.cli import main\n"
        f"main([{command!r}, '--help'], standalone_mode=False)\n"
        "sys.exit(any(name in sys.modules for name in ('slack_bolt', 'slack_sdk', 'botbuilder')))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode == 0
