"""What is kept, how long, and how it is destroyed."""

from __future__ import annotations
