"""Jobs that the tests of jobs try out; a job has to live in a module that can be found by name."""

from __future__ import annotations

from collections.abc import Callable

from django_tasks import task

from poise.model.errors import SourceError
from poise.web.kernel.jobs.heeding import heed, make_sure

done: list[str] = []
meanwhile: list[Callable[[], None]] = []


@task
def note(record: str) -> None:
    """Notes that it ran."""
    for each in meanwhile:
        each()
    heed()
    make_sure()
    done.append(record)


@task
def break_down(record: str) -> None:
    """Fails with words that nobody should see."""
    raise ValueError(f"the mum of Invented Person {record}")


@task
def cannot(record: str) -> None:
    """Fails for good."""
    raise SourceError(f"words of an export {record}")


@task
def tidy() -> None:
    """A chore, which has no record."""
    done.append("house")
