"""The pages of check-ups, one file for each thing that people come to do."""

from __future__ import annotations
