"""What somebody means to do, and by when."""

from __future__ import annotations
