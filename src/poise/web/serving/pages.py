"""The child that answers browsers, on a socket that its parent holds open."""

from __future__ import annotations

import socket
import sys

from poise.web.serving.child import begin


def main() -> None:
    """Answer until told to stop."""
    begin()
    from django.core.wsgi import get_wsgi_application  # only now is Django ready
    from waitress import create_server

    door = socket.socket(fileno=int(sys.argv[1]))
    create_server(get_wsgi_application(), sockets=[door], threads=8, ident="Poise").run()


if __name__ == "__main__":
    main()
