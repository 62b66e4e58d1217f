"""The one place where the steps are wired together: doors ask here for an engine."""

from __future__ import annotations
