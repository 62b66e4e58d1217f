"""The queue: rows in our own database, written in the same transaction as what they are about."""

from __future__ import annotations

import uuid
from typing import Any

from django_tasks_db.backend import DatabaseBackend


class IdsOnly(DatabaseBackend):
    """Takes jobs whose arguments are ids alone, as arguments lie open in a table."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """Put a job into the queue; raises TypeError for anything that is no id."""
        for each in (*args, *kwargs.values()):
            if not _is_id(each):
                raise TypeError("a job takes ids alone: keep what it needs in a record, and hand over the record's id")
        return super().enqueue(task, args, kwargs)


def _is_id(value: object) -> bool:
    if isinstance(value, int):
        return True
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value
    except ValueError:
        return False
