"""The words of the library for translators: Babel asks for them when ``make words`` gathers the words of all pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.telling import messages


def extract(*_arguments: Any, **_options: Any) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """Every text of the library with its stable id as context, in the shape that Babel asks of an extractor."""
    for name, text in messages(written_library()).items():
        yield 1, "pgettext", (name, text), []
