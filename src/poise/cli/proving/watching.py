"""The watch over one process: what it opens, what it takes away, and what it tries to reach.

It stands on Python's audit events, so it sees what Python code does; code of other languages can pass it by.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType, MappingProxyType

from poise.cli.proving.planting import Planted, found_in

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NAMELESS = getattr(os, "O_TMPFILE", 0)
_HERE = __name__
# A process that was started would be under no watch, so starting one counts like reaching out.
_STARTING = frozenset(
    {"subprocess.Popen", "os.system", "os.fork", "os.forkpty", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"}
)


class Watch:
    """Takes note of files, refuses and notes every network event and every new process."""

    def __init__(self, planted: Sequence[Planted]) -> None:
        self.read: set[str] = set()
        self.written: set[str] = set()
        self.attempts: list[dict[str, str]] = []
        self.leaks: list[dict[str, str]] = []
        self.taken_away: set[str] = set()
        self.unseen: set[str] = set()
        self._planted = planted
        self._busy = threading.local()
        self._ended = False
        self._heeded: Mapping[str, Callable[..., None]] = MappingProxyType(
            {
                "open": self._opened,
                "import": self._imported,
                "os.remove": self._removed,
                "os.rename": self._renamed,
                "os.truncate": self._cut,
                "sqlite3.connect": lambda name: self.written.add(_named(name)),
            }
        )

    def end(self) -> None:
        """Stop watching; what the interpreter does while it leaves is none of the steps."""
        self._ended = True

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """What ``sys.addaudithook`` takes; raises PermissionError at every attempt to reach out."""
        if self._ended or getattr(self._busy, "is_so", False):
            return
        if event.startswith("socket.") or event in _STARTING:
            self.attempts.append({"event": event, "to": _told(arguments), "from": _caller(sys._getframe())})
            raise PermissionError("poise prove-offline lets nothing out")
        heed = self._heeded.get(event)
        if heed is None:
            return
        self._busy.is_so = True
        try:
            heed(*arguments)
        finally:
            self._busy.is_so = False

    def _opened(self, name: object, _mode: object, flags: object) -> None:
        if isinstance(name, int) or not isinstance(flags, int):
            return
        path = _named(name)
        if not flags & _WRITING:
            self.read.add(path)
        elif _NAMELESS and flags & _NAMELESS == _NAMELESS:
            self.unseen.add(f"{path} (a file without a name)")
        elif path != os.devnull:
            if flags & os.O_TRUNC and path in self.written:
                self._look(path, "written over")
            self.written.add(path)

    def _imported(self, _module: object, name: object, *_: object) -> None:
        if name:
            self.read.add(_named(name))

    def _removed(self, name: object, folder: object = -1) -> None:
        path = _named(name, folder)
        if path in self.written:
            self._look(path, "taken away")

    def _renamed(self, old: object, new: object, old_folder: object = -1, new_folder: object = -1) -> None:
        before, after = _named(old, old_folder), _named(new, new_folder)
        if after in self.written:
            self._look(after, "written over")
        if before in self.written:
            self.written.discard(before)
            self.written.add(after)

    def _cut(self, name: object, _length: object) -> None:
        if not isinstance(name, int) and _named(name) in self.written:
            self._look(_named(name), "cut")

    def _look(self, path: str, why: str) -> None:
        """Search what is about to go; what stays open while it loses its name can still change, so it is unseen."""
        try:
            content = Path(path).read_bytes()
        except OSError:
            self.unseen.add(path)
            return
        self.leaks += [{"file": f"{path} ({why})", "value": each} for each in found_in(content, self._planted)]
        if why == "taken away":
            self.written.discard(path)
            self.taken_away.add(path)
            if _still_open(path):
                self.unseen.add(path)


def _named(name: object, folder: object = -1) -> str:
    """The whole path of a file that an event names; a name below an open folder is put behind that folder's."""
    path = Path(os.fsdecode(name) if isinstance(name, (str, bytes, os.PathLike)) else str(name))
    if isinstance(folder, int) and folder >= 0 and not path.is_absolute():
        with suppress(OSError):
            path = Path(f"/proc/self/fd/{folder}").readlink() / path
    return str(path.absolute())


def _still_open(path: str) -> bool:
    """Whether this process holds a file open; where the system cannot say, it counts as closed."""
    for each in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):
            if str(each.readlink()) == path:
                return True
    return False


def _told(arguments: tuple[object, ...]) -> str:
    """Where an event wanted to go: its plain arguments, without the socket itself."""
    plain = [each for each in arguments if isinstance(each, (str, bytes, int, tuple, list))]
    return ", ".join(str(each) for each in plain)


def _caller(frame: FrameType | None) -> str:
    """The place in Poise's own code that led to an event, or the nearest place at all."""
    nearest = ""
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if module != _HERE:
            place = f"{module}:{frame.f_lineno}"
            nearest = nearest or place
            if module.startswith("poise."):
                return place
        frame = frame.f_back
    return nearest
