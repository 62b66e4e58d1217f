"""Looking at the beginning of a file to see its shape, because sites rename and move the files of their exports."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator

import ijson

from poise.lib.chat_lines import is_chat
from poise.lib.containers import TROUBLE
from poise.lib.records import RECORD_TROUBLE, decoded
from poise.model.errors import SourceError
from poise.model.shape import Form, Shape
from poise.model.source import Member

HEAD = 64 * 1024
"""How many bytes of a file are looked at."""

_CAR = b"roots"
_SCRIPT = re.compile(r"(?:window\.|Grailbird\.|var\s)[\w.$ ]+=\s*")
_PROLOGUE = re.compile(
    r"(?:\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>))*\s*", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)([^>]*)")
_NAMESPACE = re.compile(r"\bxmlns(?::[\w.-]+)?\s*=\s*[\"']([^\"']*)")
_XML_ROOTS = frozenset({"rss", "feed", "rdf"})
_MANY_COLUMNS = 2
_LINES_BEFORE_HEADER = 12


def shape_of(member: Member) -> Shape:
    """The shape of a member by its first bytes; ``OTHER`` where they cannot be read or show none."""
    try:
        with member.open() as stream:
            head = stream.read(HEAD)
    except (*TROUBLE, SourceError):
        return Shape(Form.OTHER)
    if _CAR in head[:64] and head[:1] != b"{":
        return Shape(Form.CAR)
    text = decoded(head)
    if text is None:
        return Shape(Form.OTHER)
    if is_chat(text):
        return Shape(Form.CHAT)
    start = text.lstrip("\ufeff \t\r\n")
    script = _SCRIPT.match(start)
    if script:
        start = start[script.end() :]
    if start[:1] in ("{", "["):
        return _json(start)
    if start[:1] == "<":
        return _markup(start)
    return _columns(text) or Shape(Form.TEXT)


def _json(text: str) -> Shape:
    form = Form.JSON_LIST if text[0] == "[" else Form.JSON_OBJECT
    names = frozenset(_top_keys(text, "item" if form is Form.JSON_LIST else ""))
    if form is Form.JSON_OBJECT and _is_lines(text):
        return Shape(Form.JSON_LINES, names)
    return Shape(form, names)


def _top_keys(text: str, prefix: str) -> Iterator[str]:
    """The keys at the top, or in the first element of a list, as far as the head goes."""
    try:
        for path, event, value in ijson.parse(io.BytesIO(text.encode("utf-8", "ignore"))):
            if path == prefix and event == "map_key":
                yield value
            elif path == prefix and event == "end_map":
                return
    except RECORD_TROUBLE:
        return


def _is_lines(text: str) -> bool:
    """Whether another object stands on a line of its own below the first; one alone is an object written in one line."""
    first, _, rest = text.partition("\n")
    try:
        return rest.lstrip()[:1] == "{" and isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _markup(text: str) -> Shape:
    """Under the root element's name, with the namespaces that it declares, because many formats are called rss."""
    prologue = _PROLOGUE.match(text)
    root = _ROOT.match(text, prologue.end() if prologue else 0)
    name = root[1].lower() if root else ""
    is_xml = name in _XML_ROOTS or (text.startswith("<?xml") and name != "html")
    spaces = _NAMESPACE.findall(root[2]) if root and is_xml else ()
    return Shape(Form.XML if is_xml else Form.HTML, frozenset({name, *spaces}))


def _columns(text: str) -> Shape | None:
    """The columns of a table: of the first lines, the one from which on all have as many fields."""
    lines = text.splitlines()[:_LINES_BEFORE_HEADER]
    try:
        rows = [next(csv.reader([line]), []) for line in lines]
    except csv.Error:
        return None
    for row in rows:
        if len(row) >= _MANY_COLUMNS and all(cell.strip() for cell in row) and all(len(cell) < 60 for cell in row):
            return Shape(Form.CSV, frozenset(cell.strip() for cell in row))
    return None
