"""The database itself refuses to change an entry of the trail or to take one out, in bulk and in raw SQL too."""

from __future__ import annotations

from django.db import migrations

_REFUSE = """
CREATE TRIGGER trail_entry_is_never_{what}d BEFORE {WHAT} ON trail_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the trail is never {what}d'); END
"""
_ALLOW = "DROP TRIGGER trail_entry_is_never_{what}d"


def _each(sql: str) -> list[str]:
    return [sql.format(what=what, WHAT=what.upper()) for what in ("update", "delete")]


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_initial")]

    operations = [
        migrations.RunSQL(sql, reverse_sql=back) for sql, back in zip(_each(_REFUSE), _each(_ALLOW), strict=True)
    ]
