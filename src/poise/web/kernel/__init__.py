"""What every area stands on, from how pages look up to how posts are screened."""

from __future__ import annotations
