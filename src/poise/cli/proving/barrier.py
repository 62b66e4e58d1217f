"""What keeps the watched process from any network: a namespace without one where the system has them, else a refusal."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path

NAMESPACE = "network-namespace"
HOOK = "audit-hook"
# Whoever is root needs nothing else; others get a user namespace along with it, where the system lets them.
_WAYS: tuple[tuple[str, ...], ...] = (("--net",), ("--map-current-user", "--net"), ("--map-root-user", "--net"))
# A documentation address (RFC 5737); connecting a datagram socket to it only asks for a route and sends nothing.
_NOWHERE = ("192.0.2.1", 9)
_OWN = Path("/proc/self/ns/net")


def ahead_of(command: Sequence[str]) -> tuple[list[str], str]:
    """A command with the strongest barrier of this machine ahead of it, and the kind of that barrier."""
    tool = shutil.which("unshare")
    for way in _WAYS if tool else ():
        tried = subprocess.run([str(tool), *way, "--", "true"], capture_output=True, check=False)  # noqa: S603  the system's own tool, with our own words
        if tried.returncode == 0:
            return [str(tool), *way, "--", *command], NAMESPACE
    return list(command), HOOK


def namespace() -> str:
    """The name of the network namespace of this process; empty where the system has none."""
    try:
        return str(_OWN.readlink())
    except OSError:
        return ""


def has_a_route() -> bool:
    """Whether this process could send anything to an address outside this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as tried:
        try:
            tried.connect(_NOWHERE)
        except OSError:
            return False
        return True


def try_the_alarm() -> bool:
    """Whether an attempt to connect is refused; made in each run, so that a watch that sleeps is found out."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tried:
            tried.connect(_NOWHERE)
    except PermissionError:
        return True
    except OSError:
        return False
    return False
