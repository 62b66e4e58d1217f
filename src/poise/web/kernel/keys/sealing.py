"""Sealing: AES-256-GCM, bound to the place where the sealed value stands, so that no value can be moved to another."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from poise.model.errors import PoiseError

KEY_BYTES = 32
_NONCE_BYTES = 12
_FORM = b"\x01"


class SealError(PoiseError):
    """Something sealed cannot be opened: its key is gone or wrong, or it was changed or moved."""


def new_key() -> bytes:
    """A fresh key."""
    return secrets.token_bytes(KEY_BYTES)


def seal(key: bytes, plain: bytes, bound: str) -> bytes:
    """The value sealed, for this place alone."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _FORM + nonce + AESGCM(key).encrypt(nonce, plain, bound.encode())


def unseal(key: bytes, sealed: bytes, bound: str) -> bytes:
    """The value again; raises SealError where anything about it is not as it was."""
    if sealed[:1] != _FORM:
        raise SealError("A kept value is not in a form that this version opens.")
    nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, body, bound.encode())
    except InvalidTag:
        raise SealError(
            "A kept value could not be opened: it was changed, moved, or sealed with another key."
        ) from None
