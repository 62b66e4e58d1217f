"""Longer work, done beside the pages: it survives a worker that dies, and its arguments are ids alone."""

from __future__ import annotations
