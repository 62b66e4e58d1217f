"""What a policy pack says and how it judges: loading, conditions, judging."""

from __future__ import annotations
