"""How fast and how heavy Poise is, beside a rival, on the machine at hand: ``make bench`` writes the page of figures."""

from __future__ import annotations
