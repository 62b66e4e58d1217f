"""The child that answers browsers, on a socket that its parent holds open."""

from __future__ import annotations

import sys
from typing import Any

from gunicorn.app.base import BaseApplication

from poise.web.serving.child import begin


class Pages(BaseApplication):  # type: ignore[misc]
    """Gunicorn with one process of some threads: it hands an upload on as it comes, and keeps none of it on disk."""

    def load_config(self) -> None:
        """Our settings; nothing is read from files or the environment."""
        said = {
            "bind": f"fd://{sys.argv[1]}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": 8,
            "timeout": 120,
            "graceful_timeout": 5,
            "loglevel": "error",
            "accesslog": None,
            "limit_request_line": 2000,
        }
        for name, value in said.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The pages."""
        from django.core.wsgi import get_wsgi_application  # only now is Django ready

        return get_wsgi_application()


def main() -> None:
    """Answer until told to stop."""
    begin()
    Pages().run()


if __name__ == "__main__":
    main()
