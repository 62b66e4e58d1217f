"""Where the samples and scenarios lie; without them these tests are skipped, and say so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session", name="shelf")
def _shelf() -> Path:
    folder = os.environ.get("POISE_CONFORMANCE")
    if not folder:
        pytest.skip("POISE_CONFORMANCE names no folder with samples and scenarios")
    return Path(folder)
