"""Where the wrapping key comes from: the system's keyring, or a passphrase where there is none.

What stands in the folder (``keys.json``) says only which of the two, and how to tell a wrong passphrase at once.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import keyring
from argon2.low_level import Type, hash_secret_raw
from keyring.errors import KeyringError

from poise.model.errors import CommandError
from poise.web.kernel.keys.sealing import KEY_BYTES, SealError, new_key, seal, unseal

SERVICE = "Poise"
SHORTEST_PASSPHRASE = 12
_BEST_KEYRINGS = 1
"""Keyrings below this priority keep secrets in the open."""

_PROOF = b"the right key"

Ask = Callable[[str], str]
"""Asks the owner for a passphrase, with the words for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretching:
    """How a passphrase is made into a key with Argon2id: so that guessing is slow on any machine."""

    salt: bytes
    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def key(self, passphrase: str) -> bytes:
        """The key of a passphrase."""
        return hash_secret_raw(
            passphrase.encode("utf-8"),
            self.salt,
            time_cost=self.passes,
            memory_cost=self.memory_kib,
            parallelism=self.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )


def wrapping_key_of(folder: Path, passphrase: Ask | None, *, use_keyring: bool = True) -> bytes:
    """The wrapping key of a folder, made on the first start.

    ``passphrase`` asks the owner, or is None where nobody can be asked; raises CommandError where there is no way.
    """
    path = folder / "keys.json"
    if path.exists():
        return _known(json.loads(path.read_text("utf-8")), passphrase)
    if use_keyring and (made := _new_in_keyring()):
        said, key = made
    else:
        said, key = _new_by_passphrase(passphrase)
    beside = path.with_suffix(".part")
    beside.write_text(json.dumps(said), "utf-8")
    beside.replace(path)
    return key


def _known(said: dict[str, object], passphrase: Ask | None) -> bytes:
    if said["by"] == "keyring":
        key = _from_keyring(str(said["account"]))
    else:
        stretching = Stretching(
            salt=base64.b64decode(str(said["salt"])),
            memory_kib=int(str(said["memory_kib"])),
            passes=int(str(said["passes"])),
            lanes=int(str(said["lanes"])),
        )
        key = stretching.key(_asked(passphrase, "Your passphrase: "))
    try:
        unseal(key, base64.b64decode(str(said["proof"])), "keys.json")
    except SealError:
        raise CommandError("That is not the passphrase or key that this folder was sealed with; try again.") from None
    return key


def _proof(key: bytes) -> str:
    return base64.b64encode(seal(key, _PROOF, "keys.json")).decode()


def _new_in_keyring() -> tuple[dict[str, object], bytes] | None:
    """A fresh key in the system's keyring, or None where there is none that can be trusted."""
    try:
        if keyring.get_keyring().priority < _BEST_KEYRINGS:
            return None
        account, key = secrets.token_hex(8), new_key()
        keyring.set_password(SERVICE, account, base64.b64encode(key).decode())
        if keyring.get_password(SERVICE, account) != base64.b64encode(key).decode():
            return None
    except (KeyringError, RuntimeError, OSError):
        return None
    return {"by": "keyring", "account": account, "proof": _proof(key)}, key


def _from_keyring(account: str) -> bytes:
    try:
        kept = keyring.get_password(SERVICE, account)
    except (KeyringError, RuntimeError, OSError):
        kept = None
    if not kept:
        raise CommandError("The system's keyring is locked or no longer holds Poise's key; unlock it and try again.")
    return base64.b64decode(kept)


def _new_by_passphrase(passphrase: Ask | None) -> tuple[dict[str, object], bytes]:
    stretching = Stretching(salt=secrets.token_bytes(16))
    chosen = _asked(passphrase, "Choose a passphrase for what you ask Poise to keep (nobody can recover it): ")
    if len(chosen) < SHORTEST_PASSPHRASE:
        raise CommandError(
            f"A passphrase needs at least {SHORTEST_PASSPHRASE} characters; three or four words are good."
        )
    key = stretching.key(chosen)
    said: dict[str, object] = {
        "by": "passphrase",
        "salt": base64.b64encode(stretching.salt).decode(),
        "memory_kib": stretching.memory_kib,
        "passes": stretching.passes,
        "lanes": stretching.lanes,
        "proof": _proof(key),
    }
    return said, key


def _asked(passphrase: Ask | None, words: str) -> str:
    if passphrase is None:
        raise CommandError(
            "This machine has no keyring and nobody to ask for a passphrase; start Poise in a terminal, "
            "or put the passphrase in a file and name it in POISE_PASSPHRASE_FILE."
        )
    return passphrase(words)
