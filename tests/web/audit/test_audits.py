"""The pages of an audit without a browser: begun, watched, paused, told, worked through, taken away, destroyed."""

from __future__ import annotations

import io
import json
import re
import threading

import pytest
from django.test import Client

from poise.web.areas.audit.models import Worked
from poise.web.kernel.jobs.worker import work_once
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.uploads import spool
from poise.web.kernel.people.models import Person
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.trail.models import Entry
from tests.web.kernel.test_screenings import PLANTED, archive

SCOTLAND = "scotland"
PARTS = ("", "findings/", "timeline/", "worklist/", "footprint/", "take/", "destroy/")


def begin(owner: Client, **said: object) -> Run:
    """Drop an export as a form does."""
    export = io.BytesIO(archive())
    export.name = "Zebedee export.zip"
    answer = owner.post("/audit/", {"exports": export, **said})
    assert answer.status_code == 302, answer.content.decode()
    return Run.objects.get(pk=answer["Location"].rstrip("/").rpartition("/")[2])


@pytest.fixture(name="run")
def _run(owner) -> Run:
    """An audit that is finished, with the footprint."""
    begun = begin(owner, audiences="on", nation=SCOTLAND)
    assert work_once(threading.Event())
    return Run.objects.get(pk=begun.pk)


def said(owner: Client, address: str) -> str:
    """A page's words, without its marks."""
    answer = owner.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_an_empty_page_teaches_where_an_export_comes_from_and_what_happens_to_it(owner):
    """Whoever never did this knows what to ask their site for, and that it is destroyed."""
    page = said(owner, "/audit/")

    assert "download your data" in page
    assert "Facebook" in page
    assert "None yet" in page
    assert "Only you can see this" in page
    assert "Compare with an earlier audit" not in page


def test_beginning_without_an_export_is_put_right_in_words_and_leaves_nothing(owner):
    """The page says what to choose."""
    answer = owner.post("/audit/", {"nation": "Scotland"})

    assert answer.status_code == 422
    assert "Choose the export that the site gave you" in answer.content.decode()
    assert not Run.objects.exists()
    empty = io.BytesIO()
    empty.name = "empty.zip"
    assert "That file is empty" in owner.post("/audit/", {"exports": empty}).content.decode()
    assert list(spool().iterdir()) == []


def test_an_audit_that_waits_can_be_paused_and_goes_on(owner):
    """Each page says how far it is and what can be done now."""
    run = begin(owner)
    address = f"/audit/{run.pk}/"

    assert "Waiting for its turn" in said(owner, address)
    owner.post(f"{address}pause/")
    assert "Paused at 0 %" in said(owner, address)
    assert "waits sealed" in said(owner, address)
    owner.post(f"{address}resume/")
    while work_once(threading.Event()):
        pass
    assert owner.get(f"{address}progress/").status_code == 204
    assert "posts judged" in said(owner, address)


def test_without_scripts_the_page_looks_again_only_where_somebody_asked_for_it(owner):
    """Nothing moves under a reader's eyes that they did not set moving."""
    address = f"/audit/{begin(owner).pk}/"

    assert "Refresh" not in owner.get(address)
    asked = owner.get(f"{address}?by-itself")
    assert asked["Refresh"] == "10"
    assert "Stop that" in asked.content.decode()


def test_a_finished_audit_tells_numbers_by_statement_channel_and_year_in_charts_and_tables(owner, run):
    """Every number stands in a table beside its chart, and leads to its findings."""
    page = owner.get(f"/audit/{run.pk}/").content.decode()

    for name in ("statement", "channel", "year", "category"):
        assert f'id="{name}-table"' in page
        assert f'aria-labelledby="{name}-title {name}-says"' in page
    links = re.findall(r'href="(/audit/[^"]+/findings/\?(?:statement|channel|year|category)=[^"]+)"', page)
    assert links
    for link in links:
        found = said(owner, link)
        assert re.search(r"[1-9][\d,]* findings?", found)


def test_findings_can_be_narrowed_and_every_one_is_reached_page_by_page(owner, run):
    """No finding is lost between pages, and what nobody offers narrows nothing away silently."""
    every = run.sheet("findings")["rows"]
    address, seen = f"/audit/{run.pk}/findings/", 0
    for number in range(1, -(-len(every) // 20) + 1):
        seen += owner.get(f"{address}?page={number}").content.decode().count('<article class="poise-found"')
    assert seen == len(every)
    assert owner.get(f"{address}?all").content.decode().count('<article class="poise-found"') == len(every)
    stops = sum(run.sheet("findings")["rules"][row["rule"]]["level"] == "block" for row in every)
    assert re.search(rf"\b{stops} findings?\b", said(owner, f"{address}?level=block"))
    assert f"{len(every)} findings" in said(owner, f"{address}?level=nonsense")


def test_its_owner_reads_their_own_words(owner, run):
    """On the owner's pages the words stand as they wrote them; nobody else sees them."""
    assert PLANTED in said(owner, f"/audit/{run.pk}/findings/?all")
    assert PLANTED in said(owner, f"/audit/{run.pk}/worklist/?all")


def test_the_timeline_holds_every_dated_finding_in_its_year(owner, run):
    """A year that has findings has a page, and one that has none has not."""
    rows = run.sheet("findings")["rows"]
    for year in {row["year"] for row in rows if row["month"]}:
        page = said(owner, f"/audit/{run.pk}/timeline/?year={year}")
        assert f"Findings of {year} by month" in page
    assert owner.get(f"/audit/{run.pk}/timeline/?year=1850").status_code == 404


def test_somebody_works_through_the_worklist_and_each_mark_is_kept_sealed(owner, run, settings):
    """What is done leaves the list of what is to do, comes back when it was not done after all, and is nobody else's."""
    row = run.sheet("work")[0]["key"]
    address = f"/audit/{run.pk}/worklist/"
    assert f"job-{row}" in owner.get(address).content.decode()

    back = owner.post(f"{address}mark/", {"row": row, "done": "yes", "back": address})
    assert back["Location"] == address
    assert f"job-{row}" not in owner.get(address).content.decode()
    assert "Done on" in said(owner, f"{address}?show=done")
    assert "Done: 1 of" in said(owner, address)
    database = b"".join(file.read_bytes() for file in settings.DATA.rglob("*") if file.is_file())
    assert row.encode() not in database

    owner.post(f"{address}mark/", {"row": row, "done": "no", "back": "https://elsewhere.example/"})
    assert f"job-{row}" in owner.get(address).content.decode()
    assert owner.post(f"{address}mark/", {"row": "no such row", "done": "yes"}).status_code == 404
    assert [entry.verb for entry in Entry.objects.of("run", run.pk)][-2:] == ["ticked", "unticked"]


def test_a_later_audit_is_compared_with_an_earlier_one_and_remembers_what_was_done_there(owner, run):
    """Nothing is new, nothing is gone; what was marked as done and still stands there is said."""
    row = run.sheet("work")[0]["key"]
    owner.post(f"/audit/{run.pk}/worklist/mark/", {"row": row, "done": "yes"})
    later = begin(owner, nation=SCOTLAND, baseline=str(run.pk))
    work_once(threading.Event())

    assert "0 new" in said(owner, f"/audit/{later.pk}/")
    assert "None of the findings is like that" in said(owner, f"/audit/{later.pk}/findings/?mark=new")
    assert "You marked this as done in the earlier audit" in said(owner, f"/audit/{later.pk}/worklist/")
    assert owner.post("/audit/", {"exports": io.BytesIO(b"x"), "baseline": "not one"}).status_code == 422


def test_an_audit_is_compared_with_a_report_that_was_taken_away_even_once_its_audit_is_destroyed(owner, run, settings):
    """The masked file is enough: nothing is new, and none of the file itself is kept."""
    taken = owner.get(f"/audit/{run.pk}/take/json/").getvalue()
    owner.post(f"/audit/{run.pk}/destroy/")
    report = io.BytesIO(taken)
    report.name = "poise-report.json"
    later = begin(owner, nation=SCOTLAND, report=report)
    work_once(threading.Event())

    assert "0 new" in said(owner, f"/audit/{later.pk}/")
    assert "None of the findings is like that" in said(owner, f"/audit/{later.pk}/findings/?mark=new")
    assert len(list(spool().iterdir())) == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"words", "is not JSON that can be read"), (b"", "That file is empty"), (b"{}", "is not the JSON")],
)
def test_a_file_that_is_no_report_is_refused_at_its_field_and_nothing_is_left(owner, content, says):
    """One sentence, and neither the export nor the file stays."""
    export, report = io.BytesIO(archive()), io.BytesIO(content)
    export.name, report.name = "export.zip", "report.json"
    answer = owner.post("/audit/", {"exports": export, "report": report})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "choose" in answer.content.decode()
    assert list(spool().iterdir()) == []
    assert not Run.objects.exists()


def test_an_audit_is_compared_with_one_thing_alone(owner, run):
    """Two would be told as one."""
    export, report = io.BytesIO(archive()), io.BytesIO(owner.get(f"/audit/{run.pk}/take/json/").getvalue())
    export.name, report.name = "export.zip", "report.json"
    answer = owner.post("/audit/", {"exports": export, "report": report, "baseline": str(run.pk)})

    assert answer.status_code == 422
    assert "not with both" in answer.content.decode()


def test_a_footprint_is_told_where_it_was_asked_for_and_taught_where_it_was_not(owner, run):
    """Six audiences, or how to see them."""
    assert owner.get(f"/audit/{run.pk}/footprint/").content.decode().count('id="view-') == 6
    without = begin(owner)
    work_once(threading.Event())
    assert "tick “Add my footprint”" in said(owner, f"/audit/{without.pk}/footprint/")


@pytest.mark.parametrize("form", ["html", "json"])
def test_the_report_that_is_taken_away_is_masked_and_sent_as_a_file(owner, run, form):
    """It is the report of the command line, and never shown as a page of Poise itself."""
    answer = owner.get(f"/audit/{run.pk}/take/{form}/")

    assert answer["Content-Disposition"].startswith("attachment;")
    told = answer.content.decode()
    assert PLANTED not in told
    assert "999 057 7713" not in told
    if form == "json":
        assert json.loads(told)["findings"]
    assert owner.get(f"/audit/{run.pk}/take/exe/").status_code == 404


def test_destroying_asks_once_and_leaves_no_key_no_file_no_mark(owner, run):
    """A page says what goes; after it nothing can be opened."""
    owner.post(f"/audit/{run.pk}/worklist/mark/", {"row": run.sheet("work")[0]["key"], "done": "yes"})
    assert "at once and for good" in said(owner, f"/audit/{run.pk}/destroy/")

    owner.post(f"/audit/{run.pk}/destroy/")

    assert list(spool().iterdir()) == []
    assert not Worked.objects.exists()
    assert all(key.is_gone for key in DataKey.objects.filter(purpose__in=["run", "spool"]))
    assert "was destroyed" in said(owner, f"/audit/{run.pk}/")
    for part in PARTS[1:]:
        assert owner.get(f"/audit/{run.pk}/{part}").status_code == 404
    assert "None yet" in said(owner, "/audit/")


def test_an_export_that_cannot_be_read_is_told_and_can_be_taken_off_the_list(owner):
    """The sentence of the engine, and a way to begin anew."""
    file = io.BytesIO(b"just words")
    file.name = "holiday.bin"
    owner.post("/audit/", {"exports": file})
    work_once(threading.Event())
    run = Run.objects.get()

    assert "holiday.bin is not an export" in said(owner, f"/audit/{run.pk}/")
    owner.post(f"/audit/{run.pk}/destroy/")
    assert "None yet" in said(owner, "/audit/")


def test_several_parts_of_one_export_are_read_together(owner):
    """As sites hand out big exports in pieces."""
    first, second = io.BytesIO(archive()), io.BytesIO(archive())
    first.name, second.name = "one.zip", "two.zip"
    owner.post("/audit/", {"exports": [first, second]})
    work_once(threading.Event())

    assert {source["source"] for source in Run.objects.get().sheet("overview")["sources"]} == {"one.zip", "two.zip"}


@pytest.mark.parametrize("part", PARTS)
def test_it_checks_access(owner, run, part):
    """Nobody but its owner learns that there is such an audit."""
    other = Person.objects.create(key=DataKey.make("owner"))
    somebody = Client()
    somebody.force_login(other, "poise.web.kernel.people.doors.OneTimeLink")

    assert owner.get(f"/audit/{run.pk}/{part}").status_code == 200
    assert somebody.get(f"/audit/{run.pk}/{part}").status_code == 404
    assert Client().get(f"/audit/{run.pk}/{part}").status_code == 403
    assert somebody.post(f"/audit/{run.pk}/destroy/").status_code == 404
    assert Run.objects.get(pk=run.pk).state == State.DONE
