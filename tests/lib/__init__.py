"""Promises of the small tools that the steps of the engine share."""

from __future__ import annotations
