"""The proof that nothing gets out: it holds, and each thing that it claims to see makes it fail."""

from __future__ import annotations

import os
from textwrap import dedent

import pytest

from poise.cli.proving import planting, proof
from poise.cli.proving.barrier import HOOK, NAMESPACE
from poise.cli.proving.watching import Watch
from tests.check import fits_schema, one_sentence, poise

PLANTED = planting.load_planted()


@pytest.fixture
def planting_in_check(tmp_path, monkeypatch):
    """A way to let every check in a process started from here do something that Poise never does."""

    def plant(deed):
        code = """
            import poise.cli.check as check

            screen = check.screen_post

            def screen_and(engine, post, context):
                deed(post.parts[0].text)
                return screen(engine, post, context)

            check.screen_post = screen_and
            """
        (tmp_path / "sitecustomize.py").write_text(dedent(deed) + dedent(code), "utf-8")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))

    return plant


def test_poise_reaches_no_network_and_leaves_no_planted_value_behind():
    """What is shipped is proved, in a shape that its schema describes."""
    ran = poise("prove-offline", "--format", "json")

    assert ran.code == 0
    fits_schema(ran.json, "prove-offline")
    assert ran.json["proved"]
    assert ran.json["barrier"]["kind"] in {NAMESPACE, HOOK}
    assert "work/audit.html" in ran.json["files"]["written"]
    assert any(name.endswith(".journal") for name in ran.json["files"]["taken_away"])
    assert not any(each.words in ran.out for each in PLANTED)


def test_where_the_system_gives_no_namespace_the_weaker_barrier_is_named(monkeypatch, tmp_path):
    """A proof that stands on the watch alone says so, and says what could pass it by."""
    monkeypatch.setenv("PATH", str(tmp_path))

    ran = poise("prove-offline")

    assert ran.code == 0
    assert ran.out.startswith("Proved, for this run.")
    assert "code in other languages could pass it by" in " ".join(ran.out.split())
    assert "What this does not prove" in ran.out


def test_a_draft_left_in_a_temporary_file_is_found(planting_in_check):
    """A leak into the temporary folder fails the proof, and is told by its sort and not by its words."""
    planting_in_check(
        """
        import tempfile

        def deed(text):
            with tempfile.NamedTemporaryFile("w", delete=False) as left:
                left.write(text)
        """
    )

    ran = poise("prove-offline", "--format", "json")

    assert ran.code == 1
    assert {"an NHS number", "a home address"} <= {each["value"] for each in ran.json["leaks"]}
    assert all(each["file"].startswith("temp/") for each in ran.json["leaks"])
    assert not any(each.words in ran.out for each in PLANTED)


def test_a_draft_in_a_file_that_is_taken_away_again_is_found(planting_in_check):
    """What was on the disk for a moment only is searched before it goes."""
    planting_in_check(
        """
        import tempfile

        def deed(text):
            with tempfile.TemporaryDirectory() as folder:
                with open(folder + "/draft.txt", "w") as left:
                    left.write(text)
        """
    )

    ran = poise("prove-offline", "--format", "json")

    assert ran.code == 1
    assert any("(taken away)" in each["file"] for each in ran.json["leaks"])


def test_a_draft_told_to_standard_error_is_found(planting_in_check):
    """Talk and progress are searched like files."""
    planting_in_check(
        """
        import sys

        def deed(text):
            sys.stderr.write(text)
        """
    )

    ran = poise("prove-offline")

    assert ran.code == 1
    assert "Something got out, or tried to." in ran.out
    assert "an NHS number in standard error" in ran.out


@pytest.mark.parametrize(
    ("deed", "event"),
    [
        (
            "import socket\n\ndef deed(text):\n    socket.create_connection(('192.0.2.7', 80), 1)\n",
            "socket.getaddrinfo",
        ),
        ("import os\n\ndef deed(text):\n    os.system('true')\n", "os.system"),
    ],
    ids=["a connection", "a process"],
)
def test_a_try_to_get_out_is_refused_and_told_even_where_the_code_hides_it(planting_in_check, deed, event):
    """A connection or process that is tried fails the proof, although nobody sees an error."""
    hidden = deed.replace("    socket.", "    with suppress(OSError): socket.").replace(
        "    os.", "    with suppress(OSError): os."
    )
    planting_in_check("from contextlib import suppress\n" + hidden)

    ran = poise("prove-offline", "--format", "json")

    assert ran.code == 1
    assert {each["event"] for each in ran.json["attempts"]} == {event}
    assert all(each["from"].startswith("poise.cli.check:") for each in ran.json["attempts"])
    assert not ran.json["proved"]


def test_a_process_that_dies_proves_nothing(planting_in_check):
    """Where the steps were not done, one sentence says so and nothing is claimed."""
    planting_in_check("import os\n\ndef deed(text):\n    os._exit(3)\n")

    ran = poise("prove-offline")

    assert ran.code == 2
    one_sentence(ran.talk)
    assert "nothing is proved" in ran.talk


def test_a_check_that_does_not_do_its_work_proves_nothing(planting_in_check):
    """Silence is no proof: a step that ends otherwise than it must is told as a doubt."""
    planting_in_check(
        "from poise.model.errors import CommandError\n\ndef deed(text):\n    raise CommandError('Not today.')\n"
    )

    ran = poise("prove-offline", "--format", "json")

    assert ran.code == 2
    assert not ran.json["proved"]
    assert any("did not do its work" in each for each in ran.json["doubts"])


def test_a_format_that_there_is_not_is_told_in_one_sentence():
    """A wrong option costs nobody a whole proof."""
    ran = poise("prove-offline", "--format", "csv")

    assert ran.code == 2
    one_sentence(ran.talk)


@pytest.mark.parametrize("each", PLANTED, ids=lambda each: each.is_what)
def test_the_search_knows_a_value_in_every_form_that_the_result_names(each):
    """As written, in other letter case, run together, in UTF-16, base64 and hexadecimal."""
    import base64

    words = each.words
    forms = [
        words.encode(),
        words.upper().encode(),
        words.replace(" ", "").encode(),
        words.encode("utf-16"),
        words.encode().hex().encode(),
    ]
    forms += [base64.b64encode(f"{'x' * ahead}{words} and more".encode()) for ahead in range(3)]

    assert all(planting.found_in(form, PLANTED) == (each.is_what,) for form in forms)


def test_every_value_that_is_looked_for_was_planted():
    """A value that stands nowhere could never be found, so looking for it would prove nothing."""
    assert set(planting.found_in(planting.inputs(), PLANTED)) == {each.is_what for each in PLANTED}


def test_a_file_without_a_name_and_one_that_is_still_open_are_doubts(tmp_path):
    """What was written and could not be looked into is told, never passed over."""
    watch = Watch(PLANTED)
    path = tmp_path / "left"
    with path.open("w") as stream:
        watch.hook("open", (str(path), "w", os.O_WRONLY | os.O_CREAT | os.O_TRUNC))
        watch.hook("os.remove", (str(path), -1))
        stream.write("nothing")
    if hasattr(os, "O_TMPFILE"):
        watch.hook("open", (str(tmp_path), None, os.O_RDWR | os.O_TMPFILE))

    assert str(path) in watch.unseen
    assert len(watch.unseen) == 1 + hasattr(os, "O_TMPFILE")


def test_a_barrier_that_was_not_there_is_a_doubt():
    """A namespace that the process never entered, or an alarm that never rang, is found out."""
    seen = proof.Seen(
        namespace="",
        route=True,
        alarm=False,
        codes=[],
        read=[],
        written=[],
        taken_away=[],
        unseen=[],
        leaks=[],
        attempts=[],
    )
    empty = proof.Proof(barrier=NAMESPACE, steps=(), attempts=(), read=(), planted=())
    shown = [each.is_what for each in PLANTED]

    doubts = list(proof.doubts_about(empty, seen, ["temp/x"], shown))

    assert len(doubts) == 3
    assert len(list(proof.doubts_about(empty, seen, [], []))) == 2 + sum(each.noticed for each in PLANTED)
