"""Compiling replies, the terms that they use, and the topics of questions: every reference and length is checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from poise.compiling.written import read_written
from poise.model.category import Category
from poise.model.errors import PackError
from poise.model.reply import TERM

Raw = dict[str, object]

_TELEPHONE = re.compile(r"\d{3,}")
"""A run of digits in a reply: its numbers come from the dated file of terms, so none may stand here."""


def compile_replies(folder: Path, families: Mapping[str, set[str]], pack: Mapping[str, object]) -> Raw:
    """Every kind of reply of the folder beside the terms that they use; raises PackError for the first fault found."""
    terms = _mapping(read_written(folder / "terms.yaml", "terms")["terms"])
    _check_dates("terms.yaml", terms)
    entries = _rows(terms, "entries")
    for row in entries:
        if row["certainty"] != "seen" and "check" not in row:
            raise PackError(f"terms.yaml: {row['term']} was not seen, so it must say what to check.")
    replies = []
    for path in sorted((folder / "replies").glob("*.yaml")):
        reply = read_written(path, "reply")
        if reply["reply"] != path.stem:
            raise PackError(f"{path.name}: the reply is called {reply['reply']}; it must be called like its file.")
        _check_dates(path.name, reply)
        _check_cited(path.name, reply, pack)
        _check_wordings(path.name, reply, families, {str(row["term"]): row for row in entries})
        replies.append(reply)
    return {"terms": entries, "replies": replies}


def compile_topics(path: Path, families: Mapping[str, set[str]], pack: Mapping[str, object]) -> Raw:
    """The topics of questions; raises PackError for the first fault found."""
    raw = read_written(path, "topics")
    for row in _rows(raw, "topics"):
        where = f"{path.name}, {row['topic']}"
        _check_cited(where, row, pack)
        _none_missing(where, row.get("roles"), families["role"], "role")
        _none_missing(where, row.get("categories"), set(Category), "category")
    return {key: raw[key] for key in ("common", "online", "topics")}


def _check_dates(name: str, row: Raw) -> None:
    try:
        if date.fromisoformat(str(row["review_by"])) > date.fromisoformat(str(row["reviewed"])):
            return
    except ValueError as trouble:
        raise PackError(f"{name}: reviewed and review_by must be days of the calendar, as 2026-11-22 is.") from trouble
    raise PackError(f"{name}: review_by must be a later day than reviewed.")


def _check_cited(name: str, row: Raw, pack: Mapping[str, object]) -> None:
    _none_missing(name, row["statements"], {each["number"] for each in _rows(pack, "statements")}, "statement")
    _none_missing(name, row.get("duties"), {each["id"] for each in _rows(pack, "duties")}, "duty")


def _check_wordings(name: str, reply: Raw, families: Mapping[str, set[str]], terms: Mapping[str, Raw]) -> None:
    for row in _rows(reply, "wordings"):
        where = f"{name}, {row['for']}"
        text = str(row["text"])
        _none_missing(where, row.get("by"), families["role"], "role")
        if _TELEPHONE.search(text):
            raise PackError(f"{where}: a number stands in the text; name it in terms.yaml and write {{its-term}}.")
        length = _longest(where, text, terms)
        if length > int(str(row.get("fits", length))):
            raise PackError(f"{where}: the text has up to {length} characters, and is to fit into {row['fits']}.")
    for line in _words(reply, "advice"):
        _longest(f"{name}, advice", line, terms)


def _longest(where: str, text: str, terms: Mapping[str, Raw]) -> int:
    """How many characters a text has where each term is at its longest."""
    named = TERM.findall(text)
    _none_missing(where, named, set(terms), "term")
    longest = (max(len(str(said)) for said in _mapping(terms[each]["says"]).values()) - len(each) - 2 for each in named)
    return len(text) + sum(longest)


def _none_missing(name: str, cited: object, known: Iterable[object], what: str) -> None:
    missing = [str(each) for each in (cited if isinstance(cited, list) else []) if each not in known]
    if missing:
        raise PackError(f"{name} names the {what} {', '.join(missing)}, which is not known.")


def _rows(raw: Mapping[str, object], key: str) -> list[Raw]:
    rows = raw.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _words(raw: Mapping[str, object], key: str) -> list[str]:
    rows = raw.get(key)
    return [str(row) for row in rows] if isinstance(rows, list) else []


def _mapping(value: object) -> Raw:
    return value if isinstance(value, dict) else {}
