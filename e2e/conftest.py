"""Fixtures: the browser, the pilot, and where pictures go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from e2e.needs import CHROMIUM, missing
from e2e.pilot import Pilot, read_pilot

# A busy machine with two cores takes its time; what is there sooner is seen sooner.
expect.set_options(timeout=20_000)

PICTURES = Path(__file__).parents[1] / "e2e-output"
OFFLINE = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    if lacks := list(missing()):
        pytest.fail("\n".join(lacks), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OFFLINE)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pilot() -> Pilot:
    """The pilot's networks and people."""
    return read_pilot()


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots are kept."""
    PICTURES.mkdir(exist_ok=True)
    return PICTURES
