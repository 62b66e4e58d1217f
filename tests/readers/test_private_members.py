"""What is private is never opened, and no word of it reaches anything that Poise keeps or shows."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from poise.lib.sharing import matches, share_out
from poise.readers import READERS
from poise.render import FORMATS
from poise.render.choices import Choices
from tests.check import EXAMPLES, poise
from tests.lib.packing import CONTAINERS, example, source_of, write_tar, write_zip
from tests.readers.auditing import audit_of, engine

MARKER = "PRIVATEMARKERX"
PRIVATE = {f"data/{name}.js" for name in ("direct-messages", "direct-messages-group", "grok-chat-item", "contact")}

every_archive = pytest.mark.parametrize("archive", ["x-archive", "mastodon-archive"])


def test_the_examples_hold_the_word_that_must_never_be_seen():
    holding = {path for path, content in example("x-archive").items() if MARKER.encode() in content}

    assert holding == PRIVATE
    assert example("mastodon-archive")["outbox.json"].count(MARKER.encode()) >= 2


@pytest.mark.parametrize("name", list(CONTAINERS))
@every_archive
def test_no_private_word_is_in_a_report(archive, name, tmp_path):
    report = audit_of(CONTAINERS[name](example(archive), tmp_path / name))

    assert report.screened > 20
    assert MARKER not in repr(report)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@every_archive
def test_no_private_word_is_shown_in_any_format_even_when_values_are(archive, form):
    choices = Choices(engine=engine().label, show_values=True, observations=True, full=True)
    shown = "".join(form.audit(audit_of(EXAMPLES / archive), engine().pack, choices))

    assert "Shanice" in shown or archive == "mastodon-archive"
    assert MARKER not in shown


@every_archive
def test_no_private_word_is_told_on_the_command_line(archive):
    ran = poise("audit", EXAMPLES / archive, "--show-values", "--full", "--format", "json")

    assert ran.json["findings"]
    assert MARKER not in ran.out + ran.talk


def test_no_private_member_of_a_zip_is_opened(tmp_path, monkeypatch):
    opened, kept = [], zipfile.ZipFile.open

    def spy(archive, entry, *arguments, **options):
        opened.append(getattr(entry, "filename", entry))
        return kept(archive, entry, *arguments, **options)

    path = write_zip(example("x-archive"), tmp_path / "archive.zip")
    monkeypatch.setattr(zipfile.ZipFile, "open", spy)
    audit_of(path)

    assert "data/tweets.js" in opened
    assert not [name for name in opened if matches(name, "direct-message*.js") or name in PRIVATE]


def test_no_private_member_of_a_tar_is_opened(tmp_path, monkeypatch):
    opened, kept = [], tarfile.TarFile.extractfile

    def spy(archive, entry):
        opened.append(entry.name)
        return kept(archive, entry)

    path = write_tar(example("x-archive"), tmp_path / "archive.tar.gz")
    monkeypatch.setattr(tarfile.TarFile, "extractfile", spy)
    audit_of(path)

    assert "data/tweets.js" in opened
    assert PRIVATE.isdisjoint(opened)


def test_no_private_file_of_a_folder_is_opened(monkeypatch):
    opened, kept = [], Path.open

    def spy(path, *arguments, **options):
        opened.append(path)
        return kept(path, *arguments, **options)

    folder = EXAMPLES / "x-archive"
    monkeypatch.setattr(Path, "open", spy)
    audit_of(folder)

    assert folder / "data/tweets.js" in opened
    assert {folder / path for path in PRIVATE}.isdisjoint(opened)


def test_a_file_that_is_left_on_purpose_is_not_opened_either(monkeypatch):
    opened, kept = set(), Path.open

    def spy(path, *arguments, **options):
        opened.add(path.name)
        return kept(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", spy)
    audit_of(EXAMPLES / "x-archive")

    assert opened.isdisjoint({"ip-audit.js", "phone-number.js", "block.js", "Your archive.html"})


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_what_is_private_by_its_path_is_taken_by_no_route(reader):
    paths = [f"data/{pattern.replace('*', filled)}" for pattern in reader.private for filled in ("", "1", "-part1")]
    shares, _ = share_out(READERS, source_of({**example(f"{reader.name}-archive"), **dict.fromkeys(paths, b"[]")}))

    assert not {member.path for share in shares for _, member in share.members} & set(paths)
