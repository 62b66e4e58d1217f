"""What the beginning of a file shows of its shape, whatever it is called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """The outermost form of a file's content."""

    JSON_LIST = "JSON list"
    JSON_OBJECT = "JSON object"
    JSON_LINES = "JSON lines"
    CSV = "CSV"
    XML = "XML"
    HTML = "HTML"
    CAR = "CAR"
    CHAT = "chat"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Shape:
    """The form, with the names that stand at the top.

    The names are the keys of a JSON object, those of the first thing in a JSON list or of the first JSON line, the
    columns of a CSV, or the root element of XML or HTML in small letters, with the namespaces that it declares;
    empty for the rest. Only the beginning of the file was looked at.
    """

    form: Form
    names: frozenset[str] = frozenset()

    def holds(self, *names: str) -> bool:
        """Whether all of these names stand at the top."""
        return self.names.issuperset(names)
