"""Bad input gets one clear sentence and exit code 2; nothing is lost and nothing is left behind."""

from __future__ import annotations

import pytest

from poise.cli.later import LATER_COMMANDS, LATER_OPTIONS
from tests.check import one_sentence, poise


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check",), "Give one thing to check"),
        (("check", ""), "it is empty"),
        (("check", " \n "), "it is empty"),
        (("check", "a", "-f", "b"), "Give one thing to check"),
        (("check", "-f", "no-such-file.txt"), "could not be read"),
        (("check", "-f", "."), "is a folder"),
        (("check", "hello", "--colour", "red"), "No such option"),
        (("check", "hello", "--direction", "up"), "up"),
        (("check", "hello", "--format", "pdf"), "There is no format pdf"),
        (("check", "hello", "-o", "no-such-folder/a.txt"), "could not be written"),
        (("check", "hello", "--jsonl", "-"), "--jsonl stands alone"),
        (("check", "--jsonl", "-", "--format", "html"), "it can answer as: jsonl, csv, sarif"),
        (("check", "--jsonl", "no-such-file"), "could not be read"),
        (("audit",), "Missing argument"),
        (("audit", "no-such.zip"), "no file or folder"),
        (("chekc", "hello"), "No such command"),
        (("policy", "24"), "they run from 1 to 23"),
        (("policy", "six"), "valid integer"),
        (("policy", "--format", "csv"), "There is no format csv"),
        (("explain", "official-identifier.nhs"), "did you mean: official-identifier.nhs-number"),
        (("channels", "--format", "html"), "There is no format html"),
    ],
)
def test_a_wrong_command_is_answered_in_one_sentence(arguments, says):
    ran = poise(*arguments)

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)
    assert says in ran.talk


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "it is empty"),
        (b"PK\x03\x04\x00\x00", "is not text"),
        (b"caf\xe9", "is not UTF-8 text (byte 3)"),
        (b"a" * (4 * 1024 * 1024 + 1), "too long for one draft"),
    ],
)
def test_a_file_that_is_no_draft_is_told_what_to_do(tmp_path, content, says):
    (tmp_path / "draft.txt").write_bytes(content)

    ran = poise("check", "-f", tmp_path / "draft.txt")

    assert ran.code == 2
    one_sentence(ran.talk)
    assert says in ran.talk


@pytest.mark.parametrize("words", [(command, "anything") for command in LATER_COMMANDS])
def test_a_command_that_comes_later_says_so(words):
    ran = poise(*words)

    assert ran.code == 2
    one_sentence(ran.talk)
    assert "comes with a later version" in ran.talk


@pytest.mark.parametrize(
    ("command", "option"), [(command, option) for command, options in LATER_OPTIONS.items() for option in options]
)
def test_an_option_that_comes_later_says_so(command, option):
    ran = poise(command, "hello", option, "x")

    assert ran.code == 2
    assert f"{option} comes with a later version" in ran.talk


def test_the_words_of_a_draft_that_look_like_an_option_are_not_refused():
    assert poise("check", "--", "--media is a word").code == 0


def test_an_error_never_quotes_a_draft():
    for arguments in (("my client", "and Tyrone"), ("--my client Tyrone",), ("my", "--client Tyrone")):
        ran = poise("check", *arguments)

        assert ran.code == 2
        assert "Tyrone" not in ran.talk
        one_sentence(ran.talk)
