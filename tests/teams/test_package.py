"""The app package that an administrator uploads."""

import json
from pathlib import Path
from zipfile import ZipFile

from bot.teams.package import write_package
from handlers.home import COMMANDS, command_named

APP = "11111111-2222-4333-8444-555555555555"


def test_a_package_holds_manifest_words_and_icons(tmp_path: Path) -> None:
    write_package(tmp_path / "sparring.zip", APP, "https://sparring.example.dk/bot")

    with ZipFile(tmp_path / "sparring.zip") as package:
        files = {name: package.read(name) for name in package.namelist()}
    manifest = json.loads(files["manifest.json"])
    (bot,) = manifest["bots"]
    commands = bot["commandLists"][0]["commands"]
    english = json.loads(files["en.json"])
    assert (manifest["id"], bot["botId"], bot["scopes"]) == (APP, APP, ["personal", "team"])
    (reads,) = manifest["authorization"]["permissions"]["resourceSpecific"]
    assert reads == {"name": "ChannelMessage.Read.Group", "type": "Application"}
    assert manifest["webApplicationInfo"]["id"] == APP
    assert manifest["validDomains"] == ["sparring.example.dk"]
    assert [command_named(it["title"]) for it in commands] == [it for it in COMMANDS if it != "evaluation"]
    assert len(commands) <= 10
    assert english["bots[0].commandLists[0].commands[0].title"] == next(iter(COMMANDS))
    assert max(len(it["title"]) for it in commands) <= 32
    assert max(len(it["description"]) for it in commands) <= 128
    assert len(manifest["description"]["short"]) <= 80
    assert manifest["icons"] == {"color": "color.png", "outline": "outline.png"}


def test_the_icons_are_png_pictures_of_the_sizes_teams_wants(tmp_path: Path) -> None:
    write_package(tmp_path / "sparring.zip", APP, "https://sparring.example.dk")

    with ZipFile(tmp_path / "sparring.zip") as package:
        headers = [package.read(name)[:24] for name in ("color.png", "outline.png")]
    assert [header[:8] for header in headers] == [b"\x89PNG\r\n\x1a\n"] * 2
    assert [int.from_bytes(header[16:20]) for header in headers] == [192, 32]
