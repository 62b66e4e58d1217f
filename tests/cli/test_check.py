"""``poise check`` as the contract has it: results, exit codes, masking, batches."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from poise.render import FORMATS
from tests.check import EXAMPLES, fits_schema, one_sentence, poise

RISKY = "So proud of my client Tyrone, NHS number 999 037 4252"


def test_the_json_of_one_result_fits_its_schema_and_the_contract():
    values = poise("check", RISKY, "--format", "json", "--observations").json

    fits_schema(values, "result")
    assert values["verdict"] == "do-not-post"
    assert values["examined"] in {"full", "rules-only"}
    assert values["engine"].startswith("poise 0.")
    assert values["pack"].startswith("basw@")
    assert list(values)[:3] == ["id", "verdict", "examined"]
    named = next(found for found in values["findings"] if found["rule"] == "service-user-identifier.named")
    assert named["start"] == named["places"][0]["start"] == RISKY.index("Tyrone")


def test_machine_formats_mask_names_and_numbers_unless_asked_and_the_terminal_shows_the_draft_its_own_words():
    masked = poise("check", RISKY, "--format", "json", "--observations")
    shown = poise("check", RISKY, "--format", "json", "--show-values")
    terminal = poise("check", RISKY)

    assert "Tyrone" not in masked.out
    assert "037" not in masked.out
    assert "⟨person⟩" in masked.out
    assert "Tyrone" in shown.out
    assert "«Tyrone»" in terminal.out


def test_a_terminal_answer_written_to_a_file_is_masked(tmp_path):
    ran = poise("check", RISKY, "-o", tmp_path / "answer.txt")

    assert ran.out == ""
    assert "Tyrone" not in (tmp_path / "answer.txt").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["answer.txt"]


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
@pytest.mark.parametrize("command", [("check", RISKY), ("audit", EXAMPLES / "x-archive")])
def test_every_format_can_be_written_to_a_file_and_is_masked_there(tmp_path, name, command):
    ran = poise(*command, "--format", name, "-o", tmp_path / "answer")

    written = (tmp_path / "answer").read_text("utf-8")
    assert ran.code == 1
    assert ran.out == ""
    assert "⟨person⟩" in written
    assert "Tyrone" not in written
    assert "Shanice" not in written


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        ("hello", "note", 0),
        ("what a moron", "block", 0),
        ("what a moron", "warn", 1),
        (RISKY, "block", 1),
    ],
)
def test_the_exit_code_follows_fail_on(text, fail_on, code):
    assert poise("check", text, "--fail-on", fail_on).code == code


def test_a_draft_may_come_from_a_file_or_from_standard_input():
    from_file = poise("check", "-f", EXAMPLES / "drafts" / "risky.txt", "--format", "json").json
    from_input = poise("check", "-", "--format", "json", given=(EXAMPLES / "drafts" / "risky.txt").read_bytes()).json

    assert from_file == from_input


def test_free_text_is_never_an_error():
    ran = poise(
        "check", "hello", "--channel", "Zorpnet", "--role", "wizard", "--nation", "Narnia", "--audience", "elves"
    )

    assert ran.code == 0
    assert "channel" in ran.out


def test_a_received_item_is_spoken_of_as_received():
    ran = poise("check", "her NHS number 999 037 4252", "--direction", "received")

    assert ran.out.startswith("Do not accept, answer or share this.")


def test_control_characters_of_a_text_never_reach_the_terminal():
    ran = poise("check", "my client Tyrone\x1b[2J\x1b]0;gone\x07 Smith-Jones NHS number 999\u2028037\u20284252")

    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out


BATCH = [
    {"id": "a", "text": RISKY, "channel": "X", "role": "student"},
    {"text": "hello"},
    {"id": 7, "text": "hello", "tags": ["x"], "verdict": "ok"},
    {"id": "r", "text": "what a moron", "direction": "received"},
]


def _lines(*values) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()


def test_a_batch_is_answered_line_by_line_in_order():
    ran = poise("check", "--jsonl", "-", "--no-model", given=_lines(*BATCH))

    assert ran.code == 1
    assert [line["id"] for line in ran.lines] == ["a", "2", "7", "r"]
    assert [line["verdict"] for line in ran.lines] == ["do-not-post", "ok", "ok", "ok"]
    assert {"where": "line", "why": "2 keys that a check does not know"} in ran.lines[2]["gaps"]
    for line in ran.lines:
        fits_schema(line, "result")


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"not json\n", "not JSON"),
        (b'"text"\n', "not a JSON object"),
        (b'{"id": "x"}\n', "no text under 'text'"),
        (b'{"text": "  "}\n', "no text under 'text'"),
        (b'{"text": 5}\n', "no text under 'text'"),
        (b'{"text": "\xff"}\n', "not UTF-8"),
        (b'{"text": "hi", "role": 4}\n', "'role' is not text"),
        (b'{"text": "hi", "direction": "up"}\n', "draft or received"),
        (b'{"text": "hi", "pack": "no-such.yaml"}\n', "no-such.yaml is no pack"),
        (b'{"text": "hi", "pack": 4}\n', "'pack' is neither"),
        (b'{"text": "hi", "profile": "me"}\n', "'profile': it is not written as it must be"),
        (
            b'{"text": "hi", "profile": {"twitter": "x"}}\n',
            "does not know twitter; it knows: bio, employer, disclaimer",
        ),
        (b"[" * 100_000 + b"\n", "not JSON"),
    ],
)
def test_a_bad_line_gets_its_own_error_and_the_rest_is_done(line, error):
    ran = poise("check", "--jsonl", "-", given=_lines({"id": "a", "text": "hi"}) + line + _lines({"text": "hello"}))

    assert ran.code == 2
    assert [each["id"] for each in ran.lines][::2] == ["a", "3"]
    assert error in ran.lines[1]["error"]
    fits_schema(ran.lines[1], "line-error")
    one_sentence(ran.talk)


def test_an_endless_line_is_refused_and_the_next_one_is_read():
    ran = poise("check", "--jsonl", "-", given=b'{"text": "' + b"a" * 9_000_000 + b'"}\n' + _lines({"text": "hello"}))

    assert [line.get("verdict", line.get("error")) for line in ran.lines] == ["the line is too long for one post", "ok"]


def test_a_batch_can_be_written_to_a_file_that_appears_whole(tmp_path):
    ran = poise("check", "--jsonl", "-", "-o", tmp_path / "out.jsonl", given=_lines(*BATCH))

    assert ran.code == 1
    assert ran.out == ""
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_batch_streams_each_answer_before_the_next_line_is_written():

    command = [sys.executable, "-m", "poise", "check", "--jsonl", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for name in ("one", "two"):
            process.stdin.write(_lines({"id": name, "text": "hello"}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()


def test_half_a_letter_is_answered_in_valid_json():
    ran = poise(
        "check", "--jsonl", "-", "--show-values", given=b'{"text": "my client \\ud83d Tyrone", "id": "\\ud83d"}\n'
    )

    assert ran.lines[0]["id"] == "\ud83d"
