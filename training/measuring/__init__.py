"""What ``python -m training.evaluate`` measures, one file for each thing measured."""

from __future__ import annotations
