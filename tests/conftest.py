"""What every test stands on: no network, and the small vocabulary of ``tests.check``."""

from __future__ import annotations

import socket

import pytest


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Poise works offline: a test that opens a connection fails."""

    def refuse(*_arguments, **_options):
        raise AssertionError("a test tried to open a network connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
