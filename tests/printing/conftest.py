"""Fonts are unpacked once for all tests, into a folder that is thrown away."""

from collections.abc import Iterator

import pytest

from ambt.printing import fonts


@pytest.fixture(scope="session", autouse=True)
def _fonts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMBT_VAR", str(tmp_path_factory.mktemp("var")))
        fonts.typefaces.cache_clear()
        yield
        fonts.typefaces.cache_clear()
