"""The demo, played once for all tests of a module."""

import pytest

from tests.demo.playing import Played, play_demo


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The demo in Danish."""
    return play_demo(tmp_path_factory.mktemp("demo"))
