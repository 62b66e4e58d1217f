"""Further packs: with one setting they judge checks and audits as well, are kept sealed, and never stop either."""

from __future__ import annotations

import io
import json
import re
import threading

import pytest

from poise.web.kernel.jobs.worker import work_once
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.uploads import spool
from poise.web.kernel.retention.models import Keeping, sweep
from poise.web.kernel.screenings import handed, keeping_packs
from poise.web.kernel.screenings.models import Run
from tests.check import EXAMPLES
from tests.web.kernel.test_screenings import archive

PACK = (EXAMPLES / "packs" / "otterbridge.yaml").read_bytes()
NUMBER = "999 037 4252"
RAISED = "official-identifier.possible-nhs-number"


@pytest.fixture(autouse=True)
def _nothing_in_memory():
    def clear() -> None:
        handed._held.clear()
        keeping_packs._read.cache_clear()

    clear()
    yield
    clear()


def _load(owner, content=PACK):
    return owner.post("/ask/employer/", {"file": io.BytesIO(content)}, follow=True)


def _judge(owner, *, on=True):
    return owner.post("/ask/employer/judge/", {"judge": "on"} if on else {}, follow=True)


def _words(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def _check(owner, **said):
    return _words(owner.post("/check/", {"text": f"Can anyone look up {NUMBER} for me", "direction": "draft", **said}))


def _audit(owner):
    export = io.BytesIO(archive())
    export.name = "export.zip"
    owner.post("/audit/", {"exports": export})
    while work_once(threading.Event()):
        pass
    return Run.objects.latest("made")


def _break_kept_pack(person, pack=b"name: [") -> None:
    """As a newer Poise would meet a pack that an older one took."""
    one = keeping_packs.kept_by(person)[0]
    assert one.pack
    keeping_packs.drop(person, one.id)
    keeping_packs.keep(person, handed.Handed(pack=one.pack, content=pack))


def test_a_loaded_pack_judges_only_once_its_owner_says_so(owner):
    """Loading it for questions changes no check; the one box does, and clearing it again undoes that."""
    _load(owner)
    assert "Otterbridge" not in _check(owner)

    _judge(owner)
    assert "The packs that judged: BASW Social Media Policy; Otterbridge Council." in _check(owner)

    _judge(owner, on=False)
    assert "The pack that judged: BASW Social Media Policy." in _check(owner)


def test_the_stricter_line_of_an_employer_stops_a_text_and_is_cited(owner):
    """Where the employer's pack draws a stricter line, the answer says that it is theirs."""
    before = _check(owner)
    _judge(owner)
    _load(owner)
    after = _check(owner)

    assert f"Rule {RAISED}, of employer" in after
    assert f"Rule {RAISED}, of employer" not in before


def test_an_employers_pack_stands_on_top_of_a_nations(owner):
    """All three layers judge, in their order."""
    _judge(owner)
    _load(owner)

    assert re.search(
        r"The packs that judged: BASW[^;]+; [^;]*Scotland[^;]*; Otterbridge", _check(owner, nation="scotland")
    )


def test_an_audit_goes_by_the_same_packs_and_its_report_says_so(owner):
    """The worker, which shares no memory with the pages, judges by what is kept."""
    _judge(owner)
    _load(owner)
    run = _audit(owner)

    assert "otterbridge@" in run.report()["pack"]
    assert "The packs that judged: BASW Social Media Policy; Otterbridge Council." in _words(
        owner.get(f"/audit/{run.pk}/")
    )


def test_without_the_setting_an_audit_goes_by_basw_alone(owner):
    """A pack that was loaded for questions is no part of it."""
    _load(owner)

    assert "otterbridge" not in _audit(owner).report()["pack"]


def test_a_kept_pack_is_sealed_outlives_a_start_and_is_destroyed_when_it_is_taken_out(owner, person, settings):
    """Its words lie nowhere in the open, a sweep leaves it, and afterwards its key is gone and its file too."""
    _judge(owner)
    _load(owner)
    assert not any(b"Otterbridge" in path.read_bytes() for path in settings.DATA.rglob("*") if path.is_file())
    (spool() / "a-folder").mkdir()  # somebody else's, such as one that a file manager makes
    sweep(alone=True)
    (spool() / "a-folder").rmdir()
    keeping_packs._read.cache_clear()
    page = owner.get("/ask/employer/").content.decode()
    assert "Kept on this computer, sealed." in page

    owner.post("/ask/employer/take-out/", {"which": re.findall(r"kept/[0-9a-f-]{36}", page)[0]})

    assert "Otterbridge" not in _check(owner)
    assert not Keeping.objects.kept().exists()
    assert DataKey.objects.filter(purpose="pack").get().is_gone
    assert list(spool().iterdir()) == []


def test_a_pack_that_was_loaded_before_the_box_was_ticked_is_kept_from_then_on(owner, person):
    """It goes from the session to the folder, and back when the box is cleared: nothing stays kept unasked."""
    _load(owner)
    assert not keeping_packs.kept_by(person)

    _judge(owner)
    assert [each.title for each in keeping_packs.kept_by(person)] == ["Otterbridge Council"]

    page = _words(_judge(owner, on=False))
    assert not keeping_packs.kept_by(person)
    assert "Held in memory for this session" in page


def test_a_newer_file_of_the_same_pack_takes_its_place(owner, person):
    """Loading it again keeps one, not two."""
    _judge(owner)
    _load(owner)
    _load(owner, PACK.replace(b"title: Otterbridge Council", b"title: Otterbridge anew"))

    assert [each.title for each in keeping_packs.kept_by(person)] == ["Otterbridge anew"]


@pytest.mark.parametrize(
    "content",
    [b"name: [", PACK.replace(RAISED.encode(), b"no-such-category.no-such-rule")],
    ids=["broken", "of another version"],
)
def test_a_kept_pack_that_cannot_be_used_any_more_is_told_and_everything_goes_on(owner, person, content):
    """One sentence at the answer, BASW's pack judges, and the page of packs says why and takes it out."""
    _judge(owner)
    _load(owner)
    _break_kept_pack(person, content)

    answer = _check(owner)
    assert "Otterbridge Council could not be used, so this was judged without it" in answer
    assert "The pack that judged: BASW Social Media Policy." in answer
    live = owner.post("/check/live/", {"text": NUMBER, "direction": "draft"})
    assert "could not be used" in _words(live)
    page = owner.get("/ask/employer/")
    assert "goes on without it" in _words(page)
    asked = owner.post("/ask/", {"question": "May I name my employer in my bio?"})
    assert asked.status_code == 200
    assert "Otterbridge Council (could not be used)" in _words(asked)
    run = _audit(owner)
    assert "Otterbridge Council could not be used" in _words(owner.get(f"/audit/{run.pk}/"))

    owner.post("/ask/employer/take-out/", {"which": re.findall(r"kept/[0-9a-f-]{36}", page.content.decode())[0]})
    assert "could not be used" not in _check(owner)


def test_a_kept_pack_whose_file_is_gone_is_told_too(owner):
    """Somebody cleared the folder by hand: the check goes on."""
    _judge(owner)
    _load(owner)
    for file in spool().iterdir():
        file.unlink()
    keeping_packs._read.cache_clear()

    assert "Its sealed file is gone" in _check(owner)


def test_packs_that_clash_with_one_another_leave_only_the_later_one_out(owner, settings, tmp_path):
    """The first still judges, and the sentence names the other."""
    settings.PACKS = (EXAMPLES / "packs" / "otterbridge.yaml",)
    twin = tmp_path / "twin.yaml"
    twin.write_bytes(PACK.replace(b"name: otterbridge", b"name: twin").replace(b"title: Otterbridge", b"title: Twin"))
    _judge(owner)
    page = _words(_load(owner, twin.read_bytes()))
    assert "writes the rule" in page

    settings.PACKS = ()
    _load(owner, twin.read_bytes())
    settings.PACKS = (EXAMPLES / "packs" / "otterbridge.yaml",)
    answer = _check(owner)

    assert "Twin Council could not be used" in answer
    assert "BASW Social Media Policy; Otterbridge Council." in answer


def test_a_pack_that_the_settings_name_and_that_is_not_there_does_not_stop_a_check(owner, settings, tmp_path):
    """With the box ticked it judges too, and its absence is one sentence."""
    settings.PACKS = (tmp_path / "gone.yaml",)
    _judge(owner)

    answer = _check(owner)
    assert "A pack that the settings name could not be used" in answer
    assert "The pack that judged: BASW Social Media Policy." in answer


def test_one_pack_of_the_settings_that_is_not_there_leaves_the_others_judging(owner, settings, tmp_path):
    """Only the one that cannot be used is left out, and the page of packs shows both."""
    settings.PACKS = (tmp_path / "gone.yaml", EXAMPLES / "packs" / "otterbridge.yaml")
    _judge(owner)

    answer = _check(owner)
    assert "A pack that the settings name could not be used" in answer
    assert "BASW Social Media Policy; Otterbridge Council." in answer
    page = _words(owner.get("/ask/employer/"))
    assert "questions wait until it can be used" in page
    assert "Otterbridge Council" in page


def test_a_newer_file_that_cannot_be_written_leaves_the_older_one_kept(owner, person, monkeypatch):
    """As on a full disk: nothing is lost."""
    _judge(owner)
    _load(owner)
    older = keeping_packs.kept_by(person)[0].pack
    assert older

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeping_packs, "write_binder", full)
    with pytest.raises(OSError, match="No space"):
        keeping_packs.keep(person, handed.Handed(pack=older, content=PACK))
    keeping_packs._read.cache_clear()

    assert [each.pack.name for each in keeping_packs.kept_by(person) if each.pack] == ["otterbridge"]


def test_the_tick_alone_is_told_on_the_page_on_keeping(owner):
    """It is kept too, also where there is no pack yet."""
    kept = "That your checks and audits go by further packs"
    _judge(owner)
    assert kept in _words(owner.get("/keeping/"))

    _judge(owner, on=False)
    assert kept not in _words(owner.get("/keeping/"))


def test_what_is_kept_of_a_disagreement_names_the_packs_that_judged(owner):
    """The answer that was disagreed with is the one that was given."""
    _judge(owner)
    _load(owner)
    owner.post(
        "/check/keep/",
        {"text": NUMBER, "direction": "draft", "kind": "disagreed", "wanted": "ok", "reason": "invented"},
    )
    kept = owner.get("/check/kept/").content.decode()
    key = re.findall(r"/check/kept/([0-9a-f-]{36})/", kept)[0]
    # Who judged can name an employer, so it is read before it goes out, as all the rest is.
    assert "otterbridge@" in _words(owner.get(f"/check/kept/{key}/export/"))
    taken = owner.post(f"/check/kept/{key}/export/", {"read": "on"})

    assert "otterbridge@" in json.loads(taken.content)["answer"]["pack"]
