"""The library of check-ups as files that people write: read, and checked for what a schema cannot see."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from poise.web.areas.checkups.guides import WORDS, blanks_of
from poise.web.areas.checkups.rows import Raw, rows_of
from poise.web.kernel.library import LibraryError
from poise.web.kernel.library import read_library as read_file

NAMED_BY_POLICY = frozenset(
    {
        *("x", "bluesky", "threads", "facebook", "linkedin", "instagram", "youtube", "tiktok", "snapchat"),
        *("blogs", "podcasts", "comments-and-reviews", "polls-and-votes", "forums", "wikis", "bookmarks", "location"),
    }
)
"""What the policy's definition of social media names, by checklist; a library without one of them is faulty."""


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a library as they were read, each checked against its schema."""

    shared: Raw
    checklists: Mapping[str, Raw]
    accounts: Raw
    bios: Raw
    note: Raw
    guide: Raw
    reminders: Raw


@cache
def written_library() -> Written:
    """The library that comes with Poise, read and checked once."""
    return read_library(files(__package__) / "library")


def read_library(folder: Traversable) -> Written:
    """The library in a folder; raises LibraryError for the first fault found, with its file."""
    lists = {
        each.name.removesuffix(".yaml"): _read(each, "checklist", folder)
        for each in sorted((folder / "checklists").iterdir(), key=lambda each: each.name)
        if each.name.endswith(".yaml")
    }
    names = ("shared", "accounts", "bios", "family-note", "self-search", "reminders")
    shared, accounts, bios, note, guide, reminders = (_read(folder / f"{name}.yaml", name, folder) for name in names)
    written = Written(shared, lists, accounts, bios, note, guide, reminders)
    _check_whole(written)
    for name, raw in lists.items():
        _check_checklist(name, raw, shared)
    _check_accounts(accounts)
    _check_bios(bios, lists)
    _check_guide(guide)
    return written


def named_step(row: Raw) -> str:
    """The name of a step within its checklist: its own, or that of the shared step that it takes."""
    return str(row.get("step", row.get("shared")))


def _read(path: Traversable, schema: str, folder: Traversable) -> Raw:
    """The content of a file with the facts of its head beside it."""
    name = path.name.removesuffix(".yaml")
    shape = json.loads((folder / "schemas" / f"{schema}.schema.json").read_text("utf-8"))
    told = read_file(name, path.read_text("utf-8"), shape)
    if told.name != name:
        raise LibraryError(f"{path.name}: the library is called {told.name}; it must be called like its file.")
    if told.review <= told.since:
        raise LibraryError(f"{path.name}: review must be a later day than since.")
    dates = {"since": told.since.isoformat(), "review": told.review.isoformat()}
    return {**told.content, "name": name, "version": told.version, **dates}


def _check_whole(written: Written) -> None:
    missing = NAMED_BY_POLICY - written.checklists.keys()
    if missing:
        raise LibraryError(f"checklists: the policy names {_listed(missing)}, so write a checklist for each of them.")
    _check_rows("shared.yaml", (str(row["step"]) for row in rows_of(written.shared, "steps")), "step")


def _check_checklist(name: str, raw: Raw, shared: Raw) -> None:
    where = f"{name}.yaml"
    if (raw["named_by_policy"] == "true") != (name in NAMED_BY_POLICY):
        raise LibraryError(f"{where}: named_by_policy does not agree with what the policy names.")
    steps = [named_step(row) for row in rows_of(raw, "steps")]
    _check_rows(where, steps, "step")
    _none_missing(where, [row["shared"] for row in rows_of(raw, "steps") if "shared" in row], _names(shared), "step")
    groups = {str(row["group"]) for row in rows_of(shared, "groups")}
    for row in rows_of(raw, "steps"):
        _check_step(f"{where}, {named_step(row)}", row, groups)
    _check_changes(where, raw, set(steps))


def _check_step(where: str, row: Raw, groups: set[str]) -> None:
    if ("step" in row) == ("shared" in row):
        raise LibraryError(f"{where}: a step has either a name of its own or that of a shared step; write one of them.")
    lacking = [key for key in ("group", "look", "why", "statements") if key not in row and "step" in row]
    if lacking:
        raise LibraryError(f"{where} lacks {_listed(lacking)}; only a shared step may leave that out.")
    _none_missing(where, [row[key] for key in ("group",) if key in row], groups, "group")


def _check_changes(where: str, raw: Raw, steps: set[str]) -> None:
    changes = rows_of(raw, "changes")
    latest = max(int(str(row["version"])) for row in changes)
    if latest != int(str(raw["version"])):
        raise LibraryError(
            f"{where}: this is version {raw['version']}, and the changes tell of {latest}; make them agree."
        )
    for row in changes:
        gone = row["kind"] == "removed"
        named = row.get("steps", [])
        _none_missing(where, named if isinstance(named, list) and not gone else [], steps, "step")
        if row["kind"] != "first" and not named:
            raise LibraryError(f"{where}: the change of {row['on']} must name the steps that it is about.")


def _check_accounts(raw: Raw) -> None:
    choices = {
        str(row["question"]): {str(each["choice"]) for each in rows_of(row, "choices")}
        for row in rows_of(raw, "questions")
    }
    for row in rows_of(raw, "advice"):
        where = f"accounts.yaml, {row['advice']}"
        for key in ("when", "beside", "without"):
            asked = row.get(key, {})
            for question, wanted in (asked if isinstance(asked, dict) else {}).items():
                _none_missing(where, [question], choices, "question")
                _none_missing(where, wanted, choices[question], "choice")


def _check_bios(raw: Raw, lists: Mapping[str, Raw]) -> None:
    _none_missing("bios.yaml", [row["checklist"] for row in rows_of(raw, "fields")], lists, "checklist")
    for row in rows_of(raw, "pieces"):
        wordings = row.get("wordings", [])
        lengths = [len(str(each)) for each in wordings] if isinstance(wordings, list) else []
        if lengths != sorted(lengths, reverse=True):
            raise LibraryError(f"bios.yaml, {row['piece']}: write the fullest wording first and the shortest last.")


def _check_guide(raw: Raw) -> None:
    stages = {str(row["stage"]) for row in rows_of(raw, "stages")}
    for row in rows_of(raw, "steps"):
        where = f"self-search.yaml, {row['step']}"
        _none_missing(where, [row["stage"]], stages, "stage")
        queries = row.get("queries", [])
        for query in queries if isinstance(queries, list) else []:
            _none_missing(where, blanks_of(str(query)), WORDS, "blank")


def _names(shared: Raw) -> set[str]:
    return {str(row["step"]) for row in rows_of(shared, "steps")}


def _check_rows(where: str, names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise LibraryError(f"{where}: the {what} {name} stands here twice; keep one.")
        seen.add(name)


def _none_missing(where: str, cited: Iterable[object], known: Iterable[object], what: str) -> None:
    there = set(known)
    missing = [str(each) for each in cited if each not in there]
    if missing:
        raise LibraryError(f"{where} names the {what} {_listed(missing)}, which is not known.")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
