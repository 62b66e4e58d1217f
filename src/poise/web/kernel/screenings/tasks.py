"""The jobs of screenings."""

from __future__ import annotations

from django_tasks import task

from poise.web.kernel.retention.models import sweep
from poise.web.kernel.screenings.auditing import carry_out, end_expired
from poise.web.kernel.screenings.models import Run


@task
def audit_run(run_id: str) -> None:
    """Carry out one run; safe to do again, as a run that is done or destroyed is left alone."""
    run = Run.objects.filter(pk=run_id).first()
    if run:
        carry_out(run)


@task
def sweep_expired() -> None:
    """Destroy what is past its time while Poise runs; safe to do again, as what is destroyed stays so."""
    sweep(alone=False)
    end_expired()
