"""``make demo``: a draft that rightly fails, one that rightly passes, and the audit of an invented archive."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
POISE = Path(sys.executable).with_name("poise")
REPORT = HERE.parent / "demo-report.html"

STEPS = (
    (
        "1. A draft that should not go out. Everyone in it is invented.",
        ("check", "-f", HERE / "drafts" / "risky.txt", "--channel", "Facebook", "--role", "social worker", "--full"),
    ),
    (
        "2. A draft that is fine, and what it does for the profession.",
        ("check", "-f", HERE / "drafts" / "fine.txt", "--channel", "Bluesky", "--role", "social worker"),
    ),
    (
        "3. Nine years of an invented account on X, audited. Names are masked; private messages are not read.",
        ("audit", HERE / "x-archive"),
    ),
    (
        "4. The same audit as a page to keep and print.",
        ("audit", HERE / "x-archive", "--format", "html", "-o", REPORT),
    ),
)

NEXT = """
What next
  Check a draft of yours:         poise check "your words"
  Audit your own X archive:       poise audit twitter-archive.zip
  Keep an audit as a page:        poise audit twitter-archive.zip --format html -o audit.html
  What the policy asks of you:    poise policy
  Why a rule says what it says:   poise explain official-identifier.nhs-number
  What Poise cannot see yet:      docs/reference/limits.md
(poise lies in .venv/bin.)
"""


def main() -> int:
    """Run every step as a user would type it; a step that cannot run (exit 2) fails the demo."""
    for title, arguments in STEPS:
        words = [str(word.relative_to(Path.cwd()) if isinstance(word, Path) else word) for word in arguments]
        print(f"\n{title}\n$ poise {shlex.join(words)}\n", flush=True)
        if subprocess.run([POISE, *words], check=False).returncode == 2:
            return 2
    print(f"The page lies here; open it in a browser: {REPORT.resolve()}")
    print(NEXT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
