"""``python -m benchmarks.exports``: how long audits of big exports take, how much memory they hold, and whether a run that
was killed at random moments ends as if it had not been; writes the page of these measurements.

The exports are invented on the spot: records as big as real ones, with the posts of ``benchmarks.posts`` in them.
Each is counted a second time by a dumb count over its raw bytes, which knows nothing of readers.
``--quick`` tries the whole run on small exports and prints the page.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zipfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count as count_from
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from benchmarks.children import ROOT
from benchmarks.machine import look_at_machine
from benchmarks.posts import invent_posts
from benchmarks.samples import samples_table
from benchmarks.tables import table

PAGE = ROOT / "docs" / "reference" / "measurements-of-audits.md"
SEED = 20_261_122
BEGIN = datetime(2014, 1, 6, 9, tzinfo=UTC)

Write = Callable[[Path, int], bytes]
"""Writes an export with so many posts into a folder; gives what a dumb count looks for, once a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A kind of big export: how it is written, where its posts stand, and the kinds of records that are posts."""

    name: str
    write: Write
    member: str
    sizes: tuple[int, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """One audit of one export: what it took, what it counted, and what the dumb count says."""

    name: str
    megabytes: float
    posts: int
    counted: int
    findings: int
    seconds: float
    memory_mb: float


RISKY_EACH = 50
"""One post in so many was written to carry a risk; the rest are everyday posts."""


def _texts(count: int) -> Iterator[str]:
    """Posts of which hardly any carries a risk, as in the account of somebody careful."""
    everyday = (post.text for post in invent_posts(SEED) if not post.risky)
    risky = (post.text for post in invent_posts(SEED + 1) if post.risky)
    mixed = (next(risky) if number % RISKY_EACH == 0 else next(everyday) for number in count_from(1))
    return islice(mixed, count)


def write_x(folder: Path, count: int) -> bytes:
    """``tweets.js`` with records of about two kilobytes, as the site writes them."""
    filler = [{"indices": ["0", "23"], "url": f"https://t.example/{n}", "expanded_url": "x" * 160} for n in range(4)]
    with (folder / "tweets.js").open("w", encoding="utf-8") as file:
        file.write("window.YTD.tweets.part0 = [")
        for number, text in enumerate(_texts(count)):
            tweet = {
                "edit_info": {"initial": {"editTweetIds": [str(number)], "editableUntil": "2020-01-01T00:00:00.000Z"}},
                "retweeted": False,
                "source": "<a href='https://x.example'>Web</a>",
                "entities": {"hashtags": [], "urls": filler, "user_mentions": [], "symbols": []},
                "display_text_range": ["0", str(len(text))],
                "favorite_count": "3",
                "id_str": str(10**18 + number),
                "created_at": (BEGIN + timedelta(minutes=7 * number)).strftime("%a %b %d %H:%M:%S +0000 %Y"),
                "full_text": text,
                "lang": "en",
            }
            file.write(("," if number else "") + json.dumps({"tweet": tweet}, indent=2))
        file.write("]")
    return b'"full_text"'


def write_mastodon(folder: Path, count: int) -> bytes:
    """``outbox.json`` of public notes."""
    public = "https://www.w3.org/ns/activitystreams#Public"
    with (folder / "outbox.json").open("w", encoding="utf-8") as file:
        file.write('{"@context": "x", "type": "OrderedCollection", "totalItems": 1, "orderedItems": [')
        for number, text in enumerate(_texts(count)):
            at = (BEGIN + timedelta(minutes=7 * number)).strftime("%Y-%m-%dT%H:%M:%SZ")
            note = {
                "id": f"https://m.example/{number}",
                "type": "Note",
                "published": at,
                "to": [public],
                "content": f"<p>{text}</p>",
            }
            activity = {
                "id": f"https://m.example/{number}/a",
                "type": "Create",
                "published": at,
                "to": [public],
                "object": note,
            }
            file.write(("," if number else "") + json.dumps(activity))
        file.write("]}")
    return b'"content"'


def write_linkedin(folder: Path, count: int) -> bytes:
    """``Comments.csv``, one comment a row."""
    with (folder / "Comments.csv").open("w", encoding="utf-8") as file:
        file.write("Date,Link,Message\n")
        for number, text in enumerate(_texts(count)):
            at = (BEGIN + timedelta(minutes=7 * number)).strftime("%Y-%m-%d %H:%M:%S")
            words = text.replace('"', "'").replace("\n", " ")
            file.write(f'{at},https://www.linkedin.example/feed/{number},"{words}"\n')
    return b"https://www.linkedin.example/feed/"


def write_facebook(folder: Path, count: int) -> bytes:
    """One of the files of posts that the site writes, with a place and a link in some."""
    (folder / "posts").mkdir()
    with (folder / "posts" / "your_posts_1.json").open("w", encoding="utf-8") as file:
        file.write("[")
        for number, text in enumerate(_texts(count)):
            at = int((BEGIN + timedelta(minutes=7 * number)).timestamp())
            post = {
                "timestamp": at,
                "data": [{"post": text.encode().decode("latin-1")}],
                "title": "Robin updated a status.",
            }
            if number % 5 == 0:
                post["attachments"] = [
                    {"data": [{"external_context": {"name": "News", "url": "https://news.example/"}}]}
                ]
            file.write(("," if number else "") + json.dumps(post))
        file.write("]")
    return b'"post"'


EXPORTS = (
    Export(name="X", write=write_x, member="tweets.js", sizes=(24_000, 480_000), kinds=("post", "reply")),
    Export(
        name="Mastodon", write=write_mastodon, member="outbox.json", sizes=(10_000, 200_000), kinds=("post", "reply")
    ),
    Export(name="LinkedIn", write=write_linkedin, member="Comments.csv", sizes=(5_000, 100_000), kinds=("comment",)),
    Export(
        name="Facebook", write=write_facebook, member="posts/your_posts_1.json", sizes=(5_000, 50_000), kinds=("post",)
    ),
)


def packed(export: Export, count: int, folder: Path) -> tuple[Path, int, float]:
    """The export as a ZIP, with what the dumb count says of its raw bytes and its size unpacked, in MB."""
    tree = folder / f"{export.name}-{count}"
    tree.mkdir()
    mark = export.write(tree, count)
    raw = tree / export.member
    found = 0
    with raw.open("rb") as stream:
        for line in iter(lambda: stream.read(8 * 1024 * 1024) + stream.readline(), b""):
            found += line.count(mark)
    size = raw.stat().st_size / 1e6
    path = folder / f"{export.name.lower()}-{count}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.write(raw, export.member)
    raw.unlink()
    return path, found, size


def audited(export: Export, count: int, folder: Path) -> Audited:
    """One audit in a process of its own."""
    path, found, size = packed(export, count, folder)
    report = folder / "report.json"
    process = subprocess.Popen(_command(path, report), cwd=ROOT, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    counts, findings = _told(report)
    path.unlink()
    return Audited(
        name=export.name,
        megabytes=size,
        posts=found,
        counted=sum(counts.get(kind, 0) for kind in export.kinds),
        findings=findings,
        seconds=usage.ru_utime + usage.ru_stime,
        memory_mb=usage.ru_maxrss / 1024,
    )


def _told(report: Path) -> tuple[dict[str, int], int]:
    """The counts of the only source of a report, and how many findings it has, without holding it as a whole.

    The memory that the system reports for a child is never below that of the process which started it.
    """
    with report.open(encoding="utf-8") as lines:
        head = ""
        for line in lines:
            if line.startswith('  "findings"'):
                break
            head += line
        findings = sum('"fingerprint":' in line for line in lines)
    sources = json.loads(head.rstrip().rstrip(",") + "}")["sources"]
    counts: dict[str, int] = sources[0]["counts"]
    return counts, findings


def _command(path: Path, report: Path, *more: str) -> list[str]:
    return [
        sys.executable,
        "-m",
        "poise",
        "audit",
        str(path),
        "--allow-incomplete",
        "--format",
        "json",
        "-o",
        str(report),
        *more,
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """A run that was killed so many times: whether its report was the same to the byte, and what was left behind."""

    kills: int
    same: bool
    left_behind: int
    seconds_whole: float
    seconds_resumed: float


def killed(count: int, kills: int, folder: Path) -> Killed:
    """An audit that is killed at random moments and taken up each time, beside one that is left alone."""
    path, _, _ = packed(EXPORTS[0], count, folder)
    state = folder / "state"
    environment = {**os.environ, "XDG_STATE_HOME": str(state)}
    begun = perf_counter()
    subprocess.run(_command(path, folder / "whole.json"), cwd=ROOT, stderr=subprocess.DEVNULL, check=False)
    whole = perf_counter() - begun
    chance = Random(SEED)
    working = 0.0
    for _ in range(kills):
        begun = perf_counter()
        process = subprocess.Popen(
            _command(path, folder / "resumed.json", "--resume"), cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
        )
        sleep(chance.uniform(0.2, 2 * whole / kills + 1.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        working += perf_counter() - begun
    begun = perf_counter()
    last = _command(path, folder / "resumed.json", "--resume")
    subprocess.run(last, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL, check=False)
    working += perf_counter() - begun
    same = (folder / "whole.json").read_bytes() == (folder / "resumed.json").read_bytes()
    return Killed(
        kills=kills,
        same=same,
        left_behind=sum(1 for each in state.rglob("*.journal")),
        seconds_whole=whole,
        seconds_resumed=working,
    )


HEAD = """\
# Measurements of audits

This page is written by `python -m benchmarks.exports`; nobody edits it by hand.
The exports are invented on the spot, each audit is a process of its own with rules only, and every count is held against a
dumb count over the raw bytes, which knows nothing of readers.
Seconds are those of the processor, which a busy machine disturbs less than those of a clock on the wall.
"""


def page(rows: list[Audited], end: Killed, divide: int) -> str:
    """The page."""
    machine = look_at_machine(None)
    told = [
        [
            row.name,
            f"{row.posts:,}",
            f"{row.megabytes:,.0f}",
            "same" if row.counted == row.posts else f"{row.counted:,}",
            f"{row.findings:,}",
            f"{row.seconds:,.0f}",
            f"{row.seconds / row.posts * 1e3:.2f}",
            f"{row.memory_mb:,.0f}",
        ]
        for row in rows
    ]
    heads = ["export", "posts", "MB unpacked", "count", "findings", "seconds", "ms a post", "MB held at most"]
    where = f"{machine.processor}, {machine.cores} cores, {machine.system}, Python {machine.python}, {machine.measured}"
    ended = (
        f"One audit of {EXPORTS[0].name} was killed at {end.kills} random moments and taken up again each time with `--resume`: "
        f"its report was {'the same to the byte' if end.same else 'NOT the same'} as that of a run left alone, and "
        f"{end.left_behind} journals were left behind. "
        f"The run left alone took {end.seconds_whole:.0f} s, the one that was killed {end.seconds_resumed:.0f} s in all."
    )
    grown = "What was found is kept for the report, at about one and a half kilobytes a finding; of the rest nothing is held."
    return "\n".join(
        [
            HEAD,
            f"Measured on {where}.\n",
            *(
                [f"The exports of this run were {divide} times smaller than the design asks for.\n"]
                if divide > 1
                else []
            ),
            "## Big exports\n",
            table(heads, told),
            f"\n{grown}\n",
            "## Killed and resumed\n",
            ended,
            "",
            "## Samples\n",
            "Sample exports from public repositories, folder by folder. Most are written by hand for tests of other tools;",
            "what of them comes from real accounts stands in `poise readers list`. Tests hold the counts of each reader against",
            "plain counts of the raw files.\n",
            samples_table(),
            "",
        ]
    )


def main() -> None:
    """Run everything and write the page, or print it where the run was a quick one."""
    parser = ArgumentParser(description="Measure audits of big exports.")
    parser.add_argument("--quick", action="store_true", help="small exports, and print the page")
    parser.add_argument("--divide", type=int, default=1, help="exports so many times smaller, which the page says")
    asked = parser.parse_args()
    quick, divide = asked.quick, 100 if asked.quick else asked.divide
    with TemporaryDirectory() as name:
        folder = Path(name)
        rows = []
        for export in EXPORTS:
            for size in export.sizes:
                rows.append(audited(export, size // divide, folder))
                sys.stderr.write(f"{rows[-1]}\n")
        end = killed(15_000 // min(divide, 10), 4 if quick else 20, folder)
        sys.stderr.write(f"{end}\n")
    written = page(rows, end, divide)
    if quick:
        sys.stdout.write(written)
    else:
        PAGE.write_text(written, "utf-8")


if __name__ == "__main__":
    main()
