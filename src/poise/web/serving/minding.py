"""Minding the children: each is started, started again where it died, and ended together with the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from types import TracebackType

from poise.web.serving.child import Handed

_PATIENCE_SECONDS = 10.0
SECRET = frozenset({"POISE_SECRET"})
"""What the parent holds under these names reaches a child through the pipe alone."""


class Children:
    """The processes of one served Poise, by name; each is a module that takes what is handed from its first line."""

    def __init__(self, commands: Mapping[str, tuple[str, ...]], handed: Handed, keep_open: tuple[int, ...]) -> None:
        self._commands = commands
        self._handed = handed
        self._keep_open = keep_open
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._stop = threading.Event()

    def __enter__(self) -> Children:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda *_: self._stop.set())
        for name in self._commands:
            self._start(name)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, what: BaseException | None, where: TracebackType | None
    ) -> None:
        for child in self._running.values():
            child.terminate()
        for child in self._running.values():
            try:
                child.wait(_PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def mind(self) -> None:
        """Stay until somebody asks to stop; a child that died is started again, ever more slowly if it keeps dying."""
        pause = 0.2
        while not self._stop.wait(pause):
            dead = [name for name, child in self._running.items() if child.poll() is not None]
            for name in dead:
                sys.stderr.write(f"poise: the process for {name} ended by itself and is started again.\n")
                self._start(name)
            pause = min(pause * 2, 5.0) if dead else 0.2

    def _start(self, name: str) -> None:
        module, *arguments = self._commands[name]
        child = subprocess.Popen(  # noqa: S603  our own modules, run by the Python that runs this
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            env={name: value for name, value in os.environ.items() if name not in SECRET},
            pass_fds=self._keep_open,
            start_new_session=True,
        )
        if child.stdin is None:
            raise AssertionError("a child without a pipe cannot be handed its secrets")
        child.stdin.write(self._handed.line())
        child.stdin.flush()
        self._running[name] = child
