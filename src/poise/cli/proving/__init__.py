"""What ``poise prove-offline`` stands on: values to look for, a barrier, a watch, and the process that is watched."""

from __future__ import annotations
