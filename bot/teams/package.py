"""The package: the zip file that an administrator uploads to Teams."""

import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from bot.teams.icons import colour_icon, outline_icon
from bot.teams.manifest import english, manifest


def write_package(path: Path, app_id: str, base_url: str) -> None:
    """Write manifest, English words and icons to the zip file at ``path``."""
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("manifest.json", _json(manifest(app_id, base_url)))
        package.writestr("en.json", _json(english()))
        package.writestr("color.png", colour_icon())
        package.writestr("outline.png", outline_icon())


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)
