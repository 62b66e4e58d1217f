"""Headers that every page carries: keep nothing, tell nobody, use no sensor."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_NO_SENSORS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"


class PrivateHeaders:
    """No page is kept by a browser or shown to a search engine; what is static may be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Cache-Control", "no-store")
        response["Permissions-Policy"] = _NO_SENSORS
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response
