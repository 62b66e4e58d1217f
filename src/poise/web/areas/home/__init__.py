"""The first page: what there is to do, and what Poise promises."""

from __future__ import annotations
