"""Small tools shared by the steps of the engine; each module is called for what it holds."""

from __future__ import annotations
