"""Telling the library in a language: the nouns of the check-ups, made of what people wrote in its files.

Every text has a stable id, such as ``checkups.x.protected.why``; translators see it beside the English words, so that
a translation outlives a correction of the English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from poise.web.areas.checkups.bios import BioPieces, BioRule, Counting, Field, Piece
from poise.web.areas.checkups.checklists import Certainty, Change, Checklist, Group, Step, Turn, digest_of
from poise.web.areas.checkups.guides import Guide, SearchStep
from poise.web.areas.checkups.loading import Written, named_step
from poise.web.areas.checkups.notes import NoteLine, NoteLines
from poise.web.areas.checkups.registers import Conditions, Moment, Question, Register, SeparationRule
from poise.web.areas.checkups.reminders import Delay, Occasion, Rhythm, Rhythms
from poise.web.areas.checkups.rows import Raw, Translate, day_of, named, number_of, numbers_of, rows_of, told, words_of
from poise.web.kernel.library import LibraryError


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All libraries of the check-ups, in one language."""

    checklists: Mapping[str, Checklist]
    register: Register
    bios: BioPieces
    note: NoteLines
    guide: Guide
    rhythms: Rhythms


def in_english(_name: str, text: str) -> str:
    """The words as they stand in the files."""
    return text


def tell(written: Written, translate: Translate = in_english) -> Shelf:
    """The library in a language."""
    return Shelf(
        checklists={name: _checklist(raw, written.shared, translate) for name, raw in written.checklists.items()},
        register=_register(written.accounts, translate),
        bios=_bios(written.bios, translate),
        note=_note(written.note, translate),
        guide=_guide(written.guide, translate),
        rhythms=_rhythms(written.reminders, translate),
    )


def messages(written: Written) -> dict[str, str]:
    """Every text that translators need, by its stable id."""
    found: dict[str, str] = {}

    def note(name: str, text: str) -> str:
        if found.setdefault(name, text) != text:
            raise LibraryError(f"{name}: two different texts have this id; give one of them another name.")
        return text

    tell(written, note)
    return found


def _checklist(raw: Raw, shared: Raw, translate: Translate) -> Checklist:
    name = str(raw["name"])
    common = {str(step["step"]): step for step in rows_of(shared, "steps")}
    changes = tuple(_change(row, raw, name, translate) for row in rows_of(raw, "changes"))
    return Checklist(
        name=name,
        title=translate(f"checkups.{name}.title", str(raw["title"])),
        also=told(raw, "also", f"checkups.{name}", translate),
        channels=words_of(raw, "channels"),
        family=str(raw["family"]),
        is_named_by_policy=raw["named_by_policy"] == "true",
        version=number_of(raw["version"]),
        since=day_of(raw, "since"),
        review=day_of(raw, "review"),
        minutes=number_of(raw["minutes"]),
        opening=told(raw, "opening", f"checkups.{name}", translate),
        source=str(raw["source"]),
        steps=tuple(_step(row, raw, common, changes, translate) for row in rows_of(raw, "steps")),
        changes=changes,
        groups=tuple(
            Group(name=str(row["group"]), title=told(row, "title", f"checkups.groups.{row['group']}", translate))
            for row in rows_of(shared, "groups")
        ),
    )


def _step(row: Raw, raw: Raw, common: Mapping[str, Raw], changes: tuple[Change, ...], translate: Translate) -> Step:
    name = named_step(row)
    place = f"checkups.{raw['name']}.{name}"
    whole = {**common.get(str(row.get("shared")), {}), **row}
    where = f"checkups.shared.{row['shared']}" if "shared" in row else place
    return Step(
        name=name,
        group=str(whole["group"]),
        look=told(whole, "look", where if "look" not in row else place, translate),
        why=told(whole, "why", where if "why" not in row else place, translate),
        find=told(row, "find", place, translate),
        statements=numbers_of(whole, "statements"),
        certainty=Certainty(str(row.get("certainty", raw["certainty"]))),
        source=str(row.get("source", raw["source"])),
        checked=date.fromisoformat(str(row.get("checked", raw["since"]))),
        version=max((change.version for change in changes if name in change.steps), default=1),
        digest=digest_of(str(whole["look"]), str(whole["why"]), str(row["find"])),
    )


def _change(row: Raw, raw: Raw, name: str, translate: Translate) -> Change:
    return Change(
        version=number_of(row["version"]),
        on=str(row["on"]),
        kind=Turn(str(row["kind"])),
        steps=words_of(row, "steps"),
        says=told(row, "says", f"checkups.{name}.changes.{row['on']}-{row['kind']}", translate),
        certainty=Certainty(str(row.get("certainty", "seen"))),
        source=str(row.get("source", raw["source"])),
    )


def _register(raw: Raw, translate: Translate) -> Register:
    place = "checkups.accounts"
    return Register(
        version=number_of(raw["version"]),
        opening=told(raw, "opening", place, translate),
        questions=tuple(
            Question(
                name=str(row["question"]),
                asks=told(row, "asks", f"{place}.{row['question']}", translate),
                hint=told(row, "hint", f"{place}.{row['question']}", translate),
                choices=named(row, "choices", "choice", f"{place}.{row['question']}", translate),
            )
            for row in rows_of(raw, "questions")
        ),
        rules=tuple(
            SeparationRule(
                name=str(row["advice"]),
                weight=str(row["weight"]),
                when=_conditions(row, "when"),
                beside=_conditions(row, "beside"),
                without=_conditions(row, "without"),
                same_channel=row.get("same-channel") == "true",
                says=told(row, "says", f"{place}.advice.{row['advice']}", translate),
                do=told(row, "do", f"{place}.advice.{row['advice']}", translate),
                why=told(row, "why", f"{place}.advice.{row['advice']}", translate),
                statements=numbers_of(row, "statements"),
            )
            for row in rows_of(raw, "advice")
        ),
        moments=tuple(
            Moment(
                name=str(row["moment"]),
                title=told(row, "title", f"{place}.moments.{row['moment']}", translate),
                says=told(row, "says", f"{place}.moments.{row['moment']}", translate),
                statements=numbers_of(row, "statements"),
            )
            for row in rows_of(raw, "moments")
        ),
    )


def _bios(raw: Raw, translate: Translate) -> BioPieces:
    place = "checkups.bios"
    return BioPieces(
        version=number_of(raw["version"]),
        fields=tuple(
            Field(
                name=str(row["field"]),
                checklist=str(row["checklist"]),
                title=told(row, "title", f"{place}.fields.{row['field']}", translate),
                limit=number_of(row["limit"]),
                counts=Counting(str(row["counts"])),
                links=number_of(row["links"]) if "links" in row else None,
                certainty=Certainty(str(row["certainty"])),
                source=str(row["source"]),
            )
            for row in rows_of(raw, "fields")
        ),
        roles=named(raw, "roles", "role", f"{place}", translate),
        pieces=tuple(
            Piece(
                name=str(row["piece"]),
                rank=number_of(row["rank"]),
                title=told(row, "title", f"{place}.pieces.{row['piece']}", translate),
                hint=told(row, "hint", f"{place}.pieces.{row['piece']}", translate),
                why=told(row, "why", f"{place}.pieces.{row['piece']}", translate),
                statements=numbers_of(row, "statements"),
                purposes=words_of(row, "purposes"),
                wordings=tuple(
                    translate(f"{place}.pieces.{row['piece']}.wording-{number}", words)
                    for number, words in enumerate(words_of(row, "wordings"), 1)
                ),
            )
            for row in rows_of(raw, "pieces")
        ),
        rules=tuple(
            BioRule(
                name=str(row["rule"]),
                says=told(row, "says", f"{place}.rules.{row['rule']}", translate),
                why=told(row, "why", f"{place}.rules.{row['rule']}", translate),
                statements=numbers_of(row, "statements"),
            )
            for row in rows_of(raw, "rules")
        ),
    )


def _note(raw: Raw, translate: Translate) -> NoteLines:
    place = "checkups.family-note"
    return NoteLines(
        version=number_of(raw["version"]),
        statements=numbers_of(raw, "statements"),
        opening=told(raw, "opening", place, translate),
        greetings=named(raw, "greetings", "greeting", place, translate),
        reasons=named(raw, "reasons", "reason", place, translate),
        lines=tuple(
            NoteLine(
                name=str(row["line"]),
                title=told(row, "title", f"{place}.lines.{row['line']}", translate),
                says=told(row, "says", f"{place}.lines.{row['line']}", translate),
                is_picked=row["picked"] == "true",
            )
            for row in rows_of(raw, "lines")
        ),
        closings=named(raw, "closings", "closing", place, translate),
        advice=tuple(named(raw, "advice", "about", place, translate).values()),
    )


def _guide(raw: Raw, translate: Translate) -> Guide:
    place = "checkups.self-search"
    return Guide(
        version=number_of(raw["version"]),
        minutes=number_of(raw["minutes"]),
        statements=numbers_of(raw, "statements"),
        opening=told(raw, "opening", place, translate),
        care=told(raw, "care", place, translate),
        stages=named(raw, "stages", "stage", place, translate, text="title"),
        steps=tuple(
            SearchStep(
                name=str(row["step"]),
                stage=str(row["stage"]),
                look=told(row, "look", f"{place}.steps.{row['step']}", translate),
                why=told(row, "why", f"{place}.steps.{row['step']}", translate),
                queries=words_of(row, "queries"),
                statements=numbers_of(row, "statements"),
                certainty=Certainty(str(row["certainty"])),
                source=str(row["source"]),
                digest=digest_of(str(row["look"]), str(row["why"])),
            )
            for row in rows_of(raw, "steps")
        ),
    )


def _rhythms(raw: Raw, translate: Translate) -> Rhythms:
    place = "checkups.reminders"
    return Rhythms(
        version=number_of(raw["version"]),
        rhythms={
            str(row["of"]): Rhythm(
                of=str(row["of"]),
                days=number_of(row["days"]),
                title=told(row, "title", f"{place}.rhythms.{row['of']}", translate),
                why=told(row, "why", f"{place}.rhythms.{row['of']}", translate),
            )
            for row in rows_of(raw, "rhythms")
        },
        delays=tuple(
            Delay(
                name=str(row["delay"]),
                days=number_of(row["days"]),
                says=told(row, "says", f"{place}.delays.{row['delay']}", translate),
            )
            for row in rows_of(raw, "delays")
        ),
        occasions=tuple(
            Occasion(
                name=str(row["occasion"]),
                title=told(row, "title", f"{place}.occasions.{row['occasion']}", translate),
                of=words_of(row, "of"),
                statements=numbers_of(row, "statements"),
            )
            for row in rows_of(raw, "occasions")
        ),
    )


def _conditions(row: Raw, key: str) -> Conditions:
    asked = row.get(key)
    return {each: words_of(asked, each) for each in asked} if isinstance(asked, dict) else {}
