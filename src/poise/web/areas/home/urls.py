"""The address of the first page."""

from __future__ import annotations

from django.urls import path

from poise.web.areas.home import views

app_name = "home"
urlpatterns = [
    path("", views.start, name="start"),
    path("keeping/", views.keeping, name="keeping"),
    path("keeping/forget/", views.forget, name="forget"),
]
