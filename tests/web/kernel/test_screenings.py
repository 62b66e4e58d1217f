"""Screenings: an export is sealed as it arrives, read once, and gone; what it told is its owner's alone."""

from __future__ import annotations

import io
import json
import threading
import zipfile

import pytest
from django.test import RequestFactory

from poise.web.kernel.jobs.worker import work_once
from poise.web.kernel.keys.sealing import SealError
from poise.web.kernel.keys.uploads import SealedUpload, Sealing, spool
from poise.web.kernel.retention.models import Keeping, sweep
from poise.web.kernel.screenings import auditing
from poise.web.kernel.screenings.auditing import after_crash
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.screenings.verbs import begin_run, resume_run
from poise.web.kernel.trail.models import Entry
from tests.check import EXAMPLES

PLANTED = "Zebedee Quillfeather"


def archive(copies: int = 1) -> bytes:
    """An invented export as its owner would download it, with planted words, as long as a test needs it."""
    folder = EXAMPLES / "mastodon-archive"
    outbox = json.loads((folder / "outbox.json").read_text("utf-8"))
    posts = outbox["orderedItems"]
    own = next(post for post in posts if isinstance(post["object"], dict))
    planted = json.loads(json.dumps(own))
    planted["id"] += "-planted"
    planted["object"]["id"] += "-planted"
    planted["object"]["content"] = f"<p>On my caseload: {PLANTED}, 07700 900123, NHS number 999 057 7713.</p>"
    every = [planted, *posts]
    for number in range(1, copies):
        for post in posts:
            copy = json.loads(json.dumps(post))
            copy["id"] += f"-{number}"
            if isinstance(copy["object"], dict):
                copy["object"]["id"] += f"-{number}"
            every.append(copy)
    outbox |= {"orderedItems": every, "totalItems": len(every)}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            text = json.dumps(outbox).encode() if path.name == "outbox.json" else path.read_bytes()
            file.writestr(path.relative_to(folder).as_posix(), text)
    return packed.getvalue()


def uploaded(content: bytes, name: str = "Zebedee export.zip"):
    """The content as it comes out of a form, sealed."""
    request = RequestFactory().post("/", {"export": io.BytesIO(content)})
    file = request.FILES["export"]
    assert isinstance(file, SealedUpload)
    file.name = name
    return file


@pytest.fixture(name="going")
def _going():
    return threading.Event()


@pytest.fixture(name="run")
def _run(person):
    return begin_run(by=person, uploads=[uploaded(archive())], asked={"context": {"nation": "Scotland"}})


def _all_that_lies(folder) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_an_upload_never_lies_in_the_open_and_is_gone_where_nobody_took_it(db, settings):
    """Sealed while it arrives; a form that was not good leaves nothing."""
    content = b"PK" + PLANTED.encode() * 10_000
    file = uploaded(content)

    assert len(list(spool().iterdir())) == 1
    assert PLANTED.encode() not in _all_that_lies(settings.DATA)
    assert file.begins() == content[:16]
    assert file.size == len(content)

    file.close()
    assert list(spool().iterdir()) == []


def test_an_upload_that_breaks_off_leaves_nothing(db):
    """The browser went away in the middle."""
    handler = Sealing()
    handler.new_file("export", "x.zip", "application/zip", 100)
    handler.receive_data_chunk(b"PK", 0)
    handler.upload_interrupted()

    assert list(spool().iterdir()) == []


def test_an_export_is_read_once_and_then_gone_and_its_report_is_its_owners(run, going, settings):
    """The report tells what was found; the export and its name are destroyed."""
    assert work_once(going)

    run.refresh_from_db()
    assert run.state == State.DONE
    assert run.share == 1.0
    report = run.report()
    assert report["sources"][0]["source"] == "Zebedee export.zip"
    assert any(finding["category"] == "official-identifier" for finding in report["findings"])
    assert PLANTED in json.dumps(report)
    for form in ("html", "json"):
        assert run.to_take_away(form)
        assert PLANTED not in run.to_take_away(form)
    assert not run.spooled.exists()
    assert run.spool_key.__class__.objects.get(pk=run.spool_key_id).is_gone
    assert len(list(spool().iterdir())) == 1
    assert PLANTED.encode() not in _all_that_lies(settings.DATA)


def test_destroying_a_run_leaves_nothing_that_anybody_can_open(run, going, person):
    """The record stays, without a word; the trail says that it was destroyed and by whom."""
    work_once(going)
    Run.objects.get().destroy(by=person)

    run = Run.objects.get()
    assert run.state == State.DESTROYED
    assert run.report() == {}
    with pytest.raises(SealError, match="destroyed"):
        _ = run.asked
    assert list(spool().iterdir()) == []
    assert [entry.verb for entry in Entry.objects.of("run", run.pk)][-1] == "erased"
    assert not list(Entry.objects.broken())


def test_a_waiting_run_can_be_destroyed_and_is_then_left_alone(run, going, person):
    """The job finds nothing to do."""
    run.destroy(by=person)

    assert work_once(going)
    assert Run.objects.get().state == State.DESTROYED


@pytest.fixture(name="often")
def _often(monkeypatch):
    """Progress is told after every post."""
    monkeypatch.setattr(auditing, "_TELL_SECONDS", 0)


def test_a_run_can_be_paused_and_goes_on_where_it_stopped(person, going, often, monkeypatch):
    """What was read is not read again, and nothing is told twice."""
    run = begin_run(by=person, uploads=[uploaded(archive(copies=16))], asked={})
    whole = begin_run(by=person, uploads=[uploaded(archive(copies=16))], asked={})
    told = auditing._Watch.__call__

    def pause_in_the_middle(watch, progress):
        if watch._run.pk == run.pk and progress.judged == 300 and progress.resumed == 0:
            Run.objects.get(pk=run.pk).pause(by=person)
        told(watch, progress)

    monkeypatch.setattr(auditing._Watch, "__call__", pause_in_the_middle)
    assert work_once(going)
    run.refresh_from_db()
    assert run.state == State.PAUSED
    assert run.spooled.exists()
    assert 0 < run.judged < 350

    assert resume_run(run, by=person)
    while work_once(going):
        pass

    run.refresh_from_db()
    whole.refresh_from_db()
    assert run.state == whole.state == State.DONE
    assert run.report() == whole.report()


def test_a_worker_that_is_stopped_in_the_middle_leaves_the_run_in_the_queue(person, going, often, monkeypatch):
    """The next start goes on with it."""
    run = begin_run(by=person, uploads=[uploaded(archive())], asked={})
    told = auditing._Watch.__call__

    def stop_in_the_middle(watch, progress):
        if progress.judged == 10:
            going.set()
        told(watch, progress)

    monkeypatch.setattr(auditing._Watch, "__call__", stop_in_the_middle)
    work_once(going)
    run.refresh_from_db()
    assert run.state == State.WAITING
    assert after_crash() == 0

    monkeypatch.undo()
    going.clear()
    assert work_once(going)
    run.refresh_from_db()
    assert run.state == State.DONE


def test_after_a_crash_the_export_is_destroyed_and_its_owner_is_told(run):
    """Nothing is half-done and nothing is left lying."""
    run.become(State.RUNNING, State.WAITING)

    assert after_crash() == 1
    sweep(alone=True)

    run.refresh_from_db()
    assert run.state == State.FAILED
    assert "drop it again" in run.said
    assert list(spool().iterdir()) == []
    assert not run.spooled.exists()


def test_files_that_no_record_knows_are_swept_away(db):
    """A crash in the middle of an upload can leave one, which nobody can open any more."""
    uploaded(b"PK")

    assert sweep(alone=True) == 1
    assert list(spool().iterdir()) == []


def test_exports_are_not_kept_for_ever_where_a_run_was_forgotten(run, person):
    """After some days they are destroyed, whatever became of the run."""
    run.pause(by=person)
    Keeping.objects.update(until=run.made)

    sweep(alone=True)

    assert list(spool().iterdir()) == []


def test_what_is_no_export_is_said_in_one_sentence_to_its_owner_alone(person, going):
    """The sentence may name the file, so it is sealed."""
    run = begin_run(by=person, uploads=[uploaded(b"just words", "Zebedee.bin")], asked={})

    work_once(going)

    run.refresh_from_db()
    assert run.state == State.FAILED
    assert "Zebedee.bin is not an export" in run.said
    assert list(spool().iterdir()) == []


def test_a_later_run_says_what_is_new_since_an_earlier_one(run, going, person):
    """By the same findings in the same posts."""
    work_once(going)

    later = begin_run(
        by=person, uploads=[uploaded(archive())], asked={"baseline": str(run.pk), "context": {"nation": "Scotland"}}
    )
    work_once(going)

    later.refresh_from_db()
    compared = later.report()["compared"]
    assert compared["new"] == 0
    assert compared["gone"] == 0
    assert compared["unchanged"] > 0


def test_a_run_that_asks_for_it_tells_what_six_audiences_could_read(person, going):
    """The footprint, without noting how far it came, as it needs every post."""
    run = begin_run(by=person, uploads=[uploaded(archive())], asked={"audiences": True})

    work_once(going)

    run.refresh_from_db()
    assert len(run.report()["footprint"]) == 6
