"""The one way from the pages to the engine: a draft checked, an export audited."""

from __future__ import annotations
