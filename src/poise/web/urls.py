"""Where everything lives: the kernel's few addresses, and one for each area of the table."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path

handler400 = "poise.web.kernel.ui.views.bad_request"
handler403 = "poise.web.kernel.ui.views.not_yours"
handler404 = "poise.web.kernel.ui.views.not_found"
handler500 = "poise.web.kernel.ui.views.went_wrong"

urlpatterns = [
    path("", include("poise.web.kernel.ui.urls")),
    path("", include("poise.web.kernel.people.urls")),
    *(
        path("" if area == "home" else f"{area}/", include(f"poise.web.areas.{area}.urls", namespace=area))
        for area in settings.AREAS
    ),
]
