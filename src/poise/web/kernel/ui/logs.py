"""What a log may say: that something went wrong, of what kind and where in the code, never with whose words."""

from __future__ import annotations

import logging
from pathlib import Path


class WithoutContent(logging.Filter):
    """Strips a record down to its kind: messages of exceptions and values of requests can hold content."""

    def filter(self, record: logging.LogRecord) -> bool:
        """The record without exception text, arguments or request."""
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, traceback = record.exc_info
            while traceback is not None and traceback.tb_next is not None:
                traceback = traceback.tb_next
            where = f" ({Path(traceback.tb_frame.f_code.co_filename).name}:{traceback.tb_lineno})" if traceback else ""
            record.msg, record.args = f"poise: {kind.__name__} in {record.name}{where}", ()
        elif not record.name.startswith("poise"):
            record.msg, record.args = f"poise: {record.levelname.lower()} in {record.name}", ()
        record.exc_info = record.exc_text = record.stack_info = None
        record.__dict__.pop("request", None)
        return True
