"""One proof from beginning to end: folders of its own, the watched process, and the search in what it left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from poise.cli.proving.barrier import ahead_of
from poise.cli.proving.planting import ARCHIVE, BROKEN, DRAFT, found_in, load_planted
from poise.cli.proving.proof import Attempt, Leak, Proof, Seen, Step, doubts_about
from poise.model.errors import CommandError
from poise.render import FORMATS

_PATIENCE_SECONDS = 300
_FOLDERS = ("work", "temp", "home")


def prove() -> Proof:
    """Run the steps where nothing can get out, and look at everything that they wrote; raises CommandError."""
    with TemporaryDirectory(prefix="poise-proof-") as place:
        scratch = Path(place).resolve()
        for name in (*_FOLDERS, "control"):
            (scratch / name).mkdir()
        steps, record = _steps(scratch), scratch / "record.json"
        command, barrier = ahead_of([sys.executable, "-m", "poise.cli.proving.child"])
        before = _listing(scratch)
        ran = _run(command, scratch, {"record": str(record), "steps": [step.words for step in steps]})
        if not record.exists():
            raise CommandError(
                f"The process under watch ended before its steps were done (exit {ran.returncode}), so nothing is "
                "proved; run 'make setup' and try again."
            )
        seen = json.loads(record.read_text("utf-8"))
        proof = Proof(
            barrier=barrier,
            steps=steps,
            attempts=tuple(
                Attempt(event=each["event"], to=each["to"], place=each["from"]) for each in seen["attempts"]
            ),
            read=tuple(_short(each, scratch) for each in seen["read"]),
            planted=tuple(each.is_what for each in load_planted()),
        )
        left = _listing(scratch) - before - {record}
        return _judged(proof, seen, left, scratch, {"standard output": ran.stdout, "standard error": ran.stderr})


def _steps(scratch: Path) -> tuple[Step, ...]:
    """A check and an audit in every format; the terminal's own answer to a draft shows its words, so it is left out."""
    work = scratch / "work"
    reach = ("--channel", "Facebook", "--role", "social worker")
    checks = [
        Step(
            words=("check", "-f", str(DRAFT), *reach, "--format", each.name, "-o", str(work / f"check.{each.name}")),
            due=1,
        )
        for each in FORMATS
        if each.name != "terminal"
    ]
    audits = [
        Step(
            words=(
                "audit",
                str(ARCHIVE),
                "--messages",
                "--full",
                "--format",
                each.name,
                "-o",
                str(work / f"audit.{each.name}"),
            ),
            due=1,
        )
        for each in FORMATS
    ]
    control = str(scratch / "control" / "shown.json")
    return (
        *checks,
        Step(words=("check", "--jsonl", str(BROKEN)), due=2),
        *audits,
        Step(words=("audit", str(ARCHIVE), "--audiences"), due=1),
        Step(words=("audit", str(ARCHIVE), "--resume"), due=1),
        Step(words=("audit", str(ARCHIVE), "--messages", "--show-values", "--format", "json", "-o", control), due=1),
    )


def _run(command: Sequence[str], scratch: Path, asked: object) -> subprocess.CompletedProcess[bytes]:
    home, temp = str(scratch / "home"), str(scratch / "temp")
    stands_in = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home)
    for each in ("DATA", "STATE", "CACHE", "CONFIG"):
        stands_in[f"XDG_{each}_HOME"] = str(scratch / "home" / each.lower())
    stands_in |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temp)
    try:
        return subprocess.run(  # noqa: S603  our own module, run by the Python that runs this
            command,
            input=json.dumps(asked).encode(),
            capture_output=True,
            cwd=scratch / "work",
            env={**os.environ, **stands_in},
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise CommandError(
            "The process under watch could not be run to its end, so nothing is proved; try again when the machine "
            "is less busy."
        ) from trouble


def _listing(scratch: Path) -> set[Path]:
    return {path for path in scratch.rglob("*") if path.is_file()}


def _judged(proof: Proof, seen: Seen, left: set[Path], scratch: Path, said: dict[str, bytes]) -> Proof:
    """The proof with everything that was found in what the process wrote and said."""
    planted, control = load_planted(), scratch / "control" / "shown.json"
    written = {Path(each) for each in seen["written"]} | left
    contents, unseen = dict(said), [_short(each, scratch) for each in seen["unseen"]]
    for path in sorted(written - {control}):
        try:
            contents[_short(path, scratch)] = path.read_bytes()
        except OSError:
            unseen.append(_short(path, scratch))
    found = [Leak(file=name, value=value) for name, content in contents.items() for value in found_in(content, planted)]
    gone = [Leak(file=_short(each["file"], scratch), value=each["value"]) for each in seen["leaks"]]
    shown = found_in(control.read_bytes(), planted) if control.exists() else ()
    return replace(
        proof,
        leaks=(*found, *gone),
        written=tuple(_short(path, scratch) for path in sorted(written)),
        taken_away=tuple(_short(each, scratch) for each in seen["taken_away"]),
        searched=len(contents) + len(seen["taken_away"]),
        doubts=tuple(doubts_about(proof, seen, unseen, shown)),
    )


def _short(path: Path | str, scratch: Path) -> str:
    """A path as it is told: below the folders of the proof without the name of the folder made for this one run."""
    return str(path).removeprefix(f"{scratch}{os.sep}")
