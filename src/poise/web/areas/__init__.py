"""One folder for each thing that people come to do; areas are strangers to each other."""

from __future__ import annotations
