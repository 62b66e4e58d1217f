"""Putting right the letters in exports of Facebook, Instagram and Threads.

Their JSON writes each byte of a letter's UTF-8 as a character of its own (``\\u00c3\\u00a9`` for é), in values and in
keys alike. It is so in files of 2021, and in every report of the format up to 2025; some texts of the same files are
right already, so each text is looked at by itself and changed only where it can be nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.gap import Gap
from poise.model.reading import Records
from poise.model.source import Member


def put_right(text: str) -> str:
    """A text with its letters put right, or the same text where it is right already.

    It is wrong where every character is a byte and the bytes are UTF-8. Goes on until nothing changes, so that what
    was written wrongly twice is right too, and doing it again changes nothing.
    """
    while not text.isascii():
        try:
            text = text.encode("latin-1").decode("utf-8")
        except UnicodeError:
            break
    return text


def put_all_right(value: object) -> tuple[object, int]:
    """A JSON-like value with all its texts and keys put right, and how many of them were wrong.

    A key that would take another's name by it stays as it is, so that nothing is lost.
    """
    if isinstance(value, str):
        right = put_right(value)
        return right, int(right != value)
    if isinstance(value, list):
        pairs = [put_all_right(each) for each in value]
        return [each for each, _ in pairs], sum(count for _, count in pairs)
    if isinstance(value, dict):
        return _object_put_right(value)
    return value, 0


def _object_put_right(value: dict[str, object]) -> tuple[dict[str, object], int]:
    found: dict[str, object] = {}
    wrong = 0
    for key, inner in value.items():
        name = put_right(key)
        if name != key and (name in value or name in found):
            name = key
        found[name], count = put_all_right(inner)
        wrong += count + (name != key)
    return found, wrong


def repaired(records: Records) -> Records:
    """Cuts as ``records`` does, with all texts put right; says at the end how many there were, where there were any."""

    def cut(member: Member) -> Iterator[object]:
        wrong = 0
        for record in records(member):
            right, count = put_all_right(record)
            wrong += count
            yield right
        if wrong:
            texts = "one text was" if wrong == 1 else f"{wrong:,} texts were"
            yield Gap(member.path, f"{texts} written with broken letters, which Poise put right before reading")

    return cut
