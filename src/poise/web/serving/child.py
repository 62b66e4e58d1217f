"""What both children of a served Poise have in common: how they are handed their secrets, and how they end."""

from __future__ import annotations

import base64
import json
import os
import signal
import sys
import threading
from dataclasses import dataclass

import django

from poise.web.kernel.keys.ring import unlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What the parent tells a child through a pipe, so that no secret stands in an environment or a command line."""

    secret: str
    key: str

    def line(self) -> bytes:
        """As one line for the pipe."""
        return json.dumps({"secret": self.secret, "key": self.key}).encode() + b"\n"


def begin() -> Handed:
    """Take what is handed, make Django ready, and end when the parent does, however it ended."""
    handed = Handed(**json.loads(sys.stdin.readline()))
    os.environ["POISE_SECRET"] = handed.secret
    django.setup()
    unlock(base64.b64decode(handed.key))
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    signal.signal(signal.SIGTERM, _leave)
    return handed


def _leave(*_: object) -> None:
    raise SystemExit(0)


def _end_with_parent() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)
