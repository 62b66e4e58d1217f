"""How pages look and speak: templates, forms, languages and the headers that keep them private."""

from __future__ import annotations
