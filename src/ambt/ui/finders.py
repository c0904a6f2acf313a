"""Finds the front-end assets that come by package name, and only the files that Ambt uses of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

# address under /static/ → file in node_modules
ASSETS = {
    "vendor/sortable.min.js": "sortablejs/Sortable.min.js",
    "vendor/inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "vendor/inter-ext.woff2": "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
    "vendor/serif.woff2": "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2",
    "vendor/serif-bold.woff2": "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
}


class OneAsset(FileSystemStorage):
    """A storage of the files in node_modules, spoken to by their address under /static/."""

    def path(self, name: str) -> str:
        return str(Path(settings.NODE_MODULES, ASSETS[name]))


class PackageAssetsFinder(BaseFinder):
    def __init__(self) -> None:
        self.storage = OneAsset(location=str(settings.NODE_MODULES))

    def find(self, path: str, find_all: bool = False, **_: Any) -> Any:
        known = path in ASSETS and Path(self.storage.path(path)).exists()
        if not known:
            return []
        return [self.storage.path(path)] if find_all else self.storage.path(path)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        for name in ASSETS:
            yield name, self.storage
