"""The addresses of the kernel's own pages."""

from __future__ import annotations

from django.urls import path

from poise.web.kernel.ui import views

app_name = "ui"
urlpatterns = [path("language/", views.choose_language, name="language")]
