"""``python -m benchmarks.kills``: web and worker killed twenty times in the middle of an audit, by the suite's own tests.

The suite kills a few times only, because each audit has to be long enough for all of its kills.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from argparse import ArgumentParser

from benchmarks.children import ROOT

TESTS = ("tests/web/kernel/test_crashes.py", "tests/web/audit/test_kills.py")


def main() -> int:
    """Run the tests of kills with as many of them as asked for, and say how that went."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20, help="how often all processes below Poise are killed")
    times = parser.parse_args().times
    begun = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", *TESTS]
    done = subprocess.run(command, env=os.environ | {"POISE_KILLS": str(times)}, cwd=ROOT, check=False)
    said = "nothing was lost, nothing was half-done, no export was left" if done.returncode == 0 else "something failed"
    sys.stdout.write(f"{times} kills of pages and worker in each audit: {said} ({time.monotonic() - begun:.0f} s).\n")
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
