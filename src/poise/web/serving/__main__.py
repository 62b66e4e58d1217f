"""``make serve``: Poise for one person in their own browser, until Ctrl and C."""

from __future__ import annotations

import argparse
import base64
import getpass
import json
import os
import secrets
import socket
import sys
import tempfile
from pathlib import Path

import django
from django.conf import settings

from poise.model.errors import CommandError, PoiseError
from poise.web.kernel.keys.ring import unlock
from poise.web.kernel.keys.sealing import new_key
from poise.web.kernel.keys.sources import Ask, wrapping_key_of
from poise.web.serving.child import Handed
from poise.web.serving.folder import held
from poise.web.serving.minding import Children

LOOPBACK = "127.0.0.1"


def main() -> None:
    """Serve; every failure is one sentence on standard error and exit code 2."""
    parser = argparse.ArgumentParser(
        prog="make serve", description="Poise in your own browser, on this computer alone."
    )
    parser.add_argument("--port", type=int, default=8700, help="0 takes any free one")
    given = parser.parse_args()
    os.umask(0o077)
    try:
        if os.environ.get("DEMO") == "1":
            _show(given.port)
        else:
            _serve(given.port)
    except PoiseError as trouble:
        sys.stderr.write(f"poise: {trouble}\n")
        sys.exit(2)


def _show(port: int) -> None:
    """A Poise filled with invented things, gone when it is stopped; its key is in memory alone."""
    with tempfile.TemporaryDirectory(prefix="poise-demo-") as folder:
        os.environ["POISE_DATA"] = folder
        _serve(port, key=new_key())


def _serve(port: int, *, key: bytes | None = None) -> None:
    with held(settings.DATA) as folder, _listening(port) as door:
        is_demo = key is not None
        key = key or wrapping_key_of(folder, _way_to_ask(), use_keyring="POISE_PASSPHRASE_FILE" not in os.environ)
        handed = Handed(secret=secrets.token_urlsafe(48), key=base64.b64encode(key).decode())
        token = _make_ready(folder, key, fill=is_demo)
        commands = {
            "pages": ("poise.web.serving.pages", str(door.fileno())),
            "longer work": ("poise.web.serving.worker",),
        }
        with Children(commands, handed, keep_open=(door.fileno(),)) as children:
            _tell(f"http://{LOOPBACK}:{door.getsockname()[1]}/enter/{token}/", is_demo=is_demo)
            children.mind()
    if not is_demo:
        sys.stdout.write("Poise has stopped.\n")


def _tell(link: str, *, is_demo: bool) -> None:
    if is_demo:
        sys.stdout.write(json.dumps({"role": "owner", "url": link}) + "\n")
    else:
        sys.stdout.write(f"Poise is ready. Open this link; it works once:\n\n  {link}\n\nStop with Ctrl and C.\n")
    sys.stdout.flush()


def _listening(port: int) -> socket.socket:
    door = socket.socket()
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((LOOPBACK, port))
    except OSError:
        door.close()
        raise CommandError(
            f"Something else uses port {port}; stop it, or choose another: make serve PORT=8701."
        ) from None
    door.listen(64)
    return door


def _way_to_ask() -> Ask | None:
    """How the owner can be asked for a passphrase: by a file that they named, or in the terminal."""
    file = os.environ.get("POISE_PASSPHRASE_FILE")
    if file:
        return lambda _: _first_line(Path(file))
    return getpass.getpass if sys.stdin.isatty() else None


def _first_line(file: Path) -> str:
    try:
        return file.read_text("utf-8").partition("\n")[0]
    except (OSError, UnicodeDecodeError):
        raise CommandError(f"{file} cannot be read as a text; POISE_PASSPHRASE_FILE must name a text file.") from None


def _make_ready(folder: Path, key: bytes, *, fill: bool = False) -> str:
    """Bring the database up to date, clear away what a crash may have left, and make the owner a fresh link."""
    django.setup()
    from django.contrib.staticfiles.finders import find  # only now is Django ready
    from django.core.management import call_command
    from django.db import connections

    from poise.web.kernel.people.models import Person, Ticket
    from poise.web.kernel.retention.models import sweep
    from poise.web.kernel.screenings.auditing import after_crash, end_expired
    from poise.web.kernel.trail.heads import note_heads
    from poise.web.kernel.ui.area import areas

    if find("ui/poise.css") is None:
        raise CommandError("The styles and scripts of the pages are not built; run 'make assets' first.")
    unlock(key)
    call_command("migrate", verbosity=0, interactive=False)
    owner = Person.objects.owner()
    after_crash()
    sweep(alone=True)
    end_expired()
    note_heads(folder / "trail-heads.jsonl")
    if fill:
        for area in areas():
            area.fill_demo(owner)
    token = Ticket.issue(owner)
    connections.close_all()
    return token


if __name__ == "__main__":
    main()
