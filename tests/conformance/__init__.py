"""Extra runs over real samples and labelled scenarios, where POISE_CONFORMANCE names the folder that holds them."""

from __future__ import annotations
